/** The words of a call: help, versions, and what nobody can make sense of. */

import { commands } from '../../src/cli/main';
import { VERSION } from '../../src/documents/version';
import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.clear());

describe('help', () => {
  it.each([['help'], ['--help'], ['-h']])('%s lists the commands', async (word) => {
    const { exit, out, err } = await desk.run(word);
    expect([exit, out]).toEqual([0, '']);
    for (const { name, help } of commands) {
      expect(err).toContain(`pingfen ${name} `);
      expect(err).toContain(help);
    }
  });

  it('comes without a command too, as bad usage', async () => {
    const { exit, err } = await desk.run();
    expect([exit, err]).toEqual([2, (await desk.run('help')).err]);
  });

  it.each(commands.map(({ name, options }) => ({ name, options })))(
    'of $name lists every option',
    async ({ name, options }) => {
      const { exit, err } = await desk.run(name, '--help');
      expect(exit).toBe(0);
      for (const [option, { help, value, short }] of Object.entries(options)) {
        expect(err).toContain(`--${option}${value === undefined ? '' : ` ${value}`}\n      ${help}`);
        if (short !== undefined) expect(err).toContain(`-${short}, --${option}`);
      }
    },
  );

  it('knows its version', async () => {
    expect(await desk.run('--version')).toEqual({ exit: 0, out: '', err: `${VERSION}\n` });
  });
});

describe('words that make no sense', () => {
  it.each<[string[], string]>([
    [
      ['scor'],
      '没有“scor”这个命令。可用的命令：generate、import、score、lint、mail、serve。 [command.unknown]',
    ],
    [['__proto__'], '[command.unknown]'],
    [['score'], '少写了内容。用法：pingfen score F.xlsx [选项] [command.missingArgument]'],
    [['score', 'a.xlsx', 'b.xlsx'], '多写了“b.xlsx”。文件名里有空格时，请加引号。'],
    [['score', 'a.xlsx', '--jsn'], '不认识选项“--jsn”。可用的选项：--explain、--what-if、--rubric、--json。'],
    [['score', 'a.xlsx', '-x'], '不认识选项“-x”。'],
    [['score', 'a.xlsx', '--constructor'], '不认识选项“--constructor”。'],
    [['score', 'a.xlsx', '--__proto__=1'], '不认识选项“--__proto__”。'],
    [['score', 'a.xlsx', '--json=no'], '选项“--json”是开关，后面不能写“no”。'],
    [['generate', 'daxing-2021', '--force=false'], '选项“--force”是开关，后面不能写“false”。'],
    [['generate', 'daxing-2021', '--unit'], '选项“--unit”后面要写内容。'],
    [['generate', 'daxing-2021', '--unit='], '选项“--unit”后面要写内容。'],
    [['generate', 'daxing-2021', '--unit', '--force'], '选项“--unit”后面要写内容。'],
    [['generate', 'daxing-2021', '-o'], '选项“-o”后面要写内容。'],
    [['generate', 'daxing-2021', '--mode', 'both'], '选项“--mode”不能是“both”，可用：tally、direct。'],
    [
      ['generate', 'daxing-2021', '--stage', 'SELF'],
      '选项“--stage”不能是“SELF”，可用：self、assess、final。',
    ],
    [['lint', 'daxing-2021', '--unit', 'x'], '不认识选项“--unit”。'],
  ])('%j', async (words, said) => {
    const { exit, out, err } = await desk.run(...words);
    expect([exit, out, await desk.files()]).toEqual([2, '', []]);
    expect(err).toContain(said);
  });

  it('are told to programs as well', async () => {
    const { exit, out, err } = await desk.run('score', '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toEqual({
      problems: [expect.objectContaining({ code: 'command.missingArgument', severity: 'error' })],
    });
    expect(err).toContain('[command.missingArgument]');
  });

  it('may be a file name that looks like an option', async () => {
    expect((await desk.run('score', '--', '--json')).err).toContain('--json”。请检查路径和文件名。');
  });
});
