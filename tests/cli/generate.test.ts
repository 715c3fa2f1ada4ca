/** `generate` as people call it: one file written, or a message that names the place and nothing written. */

import { spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { daxing, directSample, readBytes, sample } from '../support/scoresheets';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.clear());

/** Refused: exit 2, nothing on stdout, nothing written beyond what was there. */
async function refused(...words: string[]): Promise<string> {
  const before = await desk.files();
  const { exit, out, err } = await desk.run('generate', ...words);
  expect({ exit, out, files: await desk.files() }).toEqual({ exit: 2, out: '', files: before });
  expect(err).not.toMatch(/\n {4}at |undefined|\[object/);
  return err.trim();
}

describe('one scoresheet', () => {
  it('blank, named by its title', async () => {
    expect(await desk.run('generate', 'daxing-2021')).toEqual({
      exit: 0,
      out: '',
      err: '已生成：大兴镇社区生态环境保护工作考核评分表.xlsx\n打印：评分表（签字盖章）、现场检查记录表（带到现场）、加扣分明细（存档）\n',
    });
    const { report, problems } = readBytes(await desk.read('大兴镇社区生态环境保护工作考核评分表.xlsx'));
    expect(report).toMatchObject({ state: 'blank', total: null });
    expect(problems.map(({ code }) => code)).toEqual(['sheet.blank']);
  });

  it('names only what there is to print: nobody inspects for a 自评', async () => {
    const { err } = await desk.run('generate', 'daxing-2021', '--stage', 'self', '-o', '自评.xlsx');
    expect(err).toBe('已生成：自评.xlsx\n打印：评分表（签字盖章）、加扣分明细（存档）\n');
  });

  it('named 标题_单位_期次', async () => {
    await desk.run('generate', 'daxing-2021', '--unit', '示范社区', '--period', '2021');
    expect(await desk.files()).toEqual(['2021年大兴镇社区生态环境保护工作考核评分表_示范社区_2021.xlsx']);
  });

  it('with every option of its head, which have the last word over the answers', async () => {
    await desk.put('a.json', { ...sample, unit: '别的社区' });
    const words = ['--unit', '东村', '--period', '2022', '--date', '2022-12-01', '--answers', 'a.json'];
    expect(await desk.run('generate', 'daxing-2021', ...words, '-o', 'x.xlsx')).toMatchObject({ exit: 0 });
    const { report } = readBytes(await desk.read('x.xlsx'));
    expect(report).toMatchObject({ unit: '东村', period: '2022', date: '2022-12-01', total: 9.2 });
  });

  it('in direct mode', async () => {
    await desk.put('a.json', directSample);
    await desk.run('generate', 'daxing-2021', '--mode', 'direct', '--answers', 'a.json', '-o', 'x.xlsx');
    expect(readBytes(await desk.read('x.xlsx')).report).toMatchObject({ mode: 'direct', total: 9.2 });
  });

  it('as 自评, in direct mode unless told otherwise', async () => {
    await desk.run('generate', 'daxing-2021', '--stage', 'self', '-o', 'x.xlsx');
    await desk.run('generate', 'daxing-2021', '--stage', 'self', '--mode', 'tally', '-o', 'y.xlsx');
    expect(readBytes(await desk.read('x.xlsx')).report).toMatchObject({ stage: 'self', mode: 'direct' });
    expect(readBytes(await desk.read('y.xlsx')).report).toMatchObject({ stage: 'self', mode: 'tally' });
  });

  it('the same bytes from the same call', async () => {
    await desk.run('generate', 'daxing-2021', '-o', 'x.xlsx');
    await desk.run('generate', 'daxing-2021', '-o', 'y.xlsx');
    expect(await desk.read('x.xlsx')).toEqual(await desk.read('y.xlsx'));
  });

  it('from a rubric and answers beside it, with a byte order mark', async () => {
    await desk.put('r.json', `\ufeff${JSON.stringify(daxing)}`);
    await desk.put('a.json', `\ufeff${JSON.stringify(sample)}`);
    await desk.run('generate', 'r.json', '--answers', 'a.json', '-o', 'x.xlsx');
    expect(readBytes(await desk.read('x.xlsx')).report.total).toBe(9.2);
  });

  it('whose own name is cut where a file system would not take it, the unit kept', async () => {
    await desk.put('r.json', { ...daxing, title: `{period}${'考核'.repeat(70)}` });
    const unit = `${'东'.repeat(30)}/..\\:*?"<>|\u0007\u202e村`;
    const { exit } = await desk.run('generate', 'r.json', '--unit', unit, '--period', '2021');
    const [name] = (await desk.files()).filter((file) => file.endsWith('.xlsx'));
    expect(exit).toBe(0);
    expect(name).toMatch(new RegExp(`^2021年(考核)+考?_${'东'.repeat(30)}\\.\\.村_2021\\.xlsx$`));
    expect(Buffer.byteLength(name!)).toBeLessThan(220);
  });
});

describe('a rubric that cannot be used', () => {
  it('is not there', async () => {
    expect(await refused('r.json')).toMatch(
      /^错误：找不到文件“.*r\.json”。请检查路径和文件名。 \[file\.notFound\]$/,
    );
    expect(await refused('daxing-2020')).toBe(
      '错误：没有叫“daxing-2020”的评分标准，也没有这个文件。自带的评分标准：changji-2023、daxing-2021、daxing-2021-annex1、jinping-2018、jinping-2019、mubiao-2020、xianqu-2013、anquan-jiancha、keshi-zhikong、minzhu-ceping、pingan-jianshe、renju-huanjing、xuexiao-kaohe。用自己的标准时，请写 JSON 文件的路径。 [command.unknownRubric]',
    );
  });

  it('is a folder, or lies under a file', async () => {
    await desk.put('f', 'x');
    expect(await refused('.')).toContain('[command.cannotRead]');
    expect(await refused('f/r.json')).toContain('[command.cannotRead]');
  });

  it('is no text: GBK would be read as gibberish, and is refused instead', async () => {
    await desk.put('r.json', Buffer.from([0x7b, 0x22, 0xb4, 0xf3, 0xd0, 0xcb, 0x22, 0x7d]));
    expect(await refused('r.json')).toContain('不是 UTF-8 编码');
  });

  it('does not end', async () => {
    expect(await refused('/dev/zero')).toContain('超过评分标准的上限2 MB');
  });

  it.each<[string, string, string[]]>([
    ['is not JSON', '{\n"id": "x",,\n}', ['不是有效的 JSON，错误在第2行附近', '[rubric.notJson]']],
    ['is empty', '', ['[rubric.notJson]']],
    ['is a list', '[]', ['[rubric.wrongType]']],
    [
      'has an unknown kind',
      json(['"kind":"flat"', '"kind":"flatt"']),
      ['/sections/0/items/1/clauses/0/rule/kind', '[rubric.notInList]'],
    ],
    [
      'has an unknown property',
      json(['"unitNoun"', '"extra":1,"unitNoun"']),
      ['错误 /extra：不认识的属性“extra”'],
    ],
    ['has negative points', json(['"points":0.2', '"points":-0.2']), ['[rubric.outOfRange]']],
    ['has two items of one id', json(['"id":"2"', '"id":"1"']), ['[rubric.duplicateId]']],
    [
      'has words that are not in the criteria',
      json(['"text":"社区未配备', '"text":"社区没有配备']),
      ['[rubric.textNotInCriteria]'],
    ],
  ])('%s', async (_, content, said) => {
    await desk.put('r.json', content);
    const err = await refused('r.json', '-o', 'x.xlsx');
    for (const words of said) expect(err).toContain(words);
  });
});

/** The rubric of 大兴镇 with something replaced, once. */
function json(...changes: readonly (readonly [string, string])[]): string {
  const { $schema: _, ...rest } = daxing as typeof daxing & { $schema?: string };
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return text.replace(from, to);
  }, JSON.stringify(rest));
}

describe('answers that cannot be used', () => {
  it.each<[string, unknown, string]>([
    [
      'an unknown id, with a suggestion',
      { answers: { '1': 3 } },
      '错误 /answers/1：不认识“1”。这一项的款是 1a、1b、1c。 [answers.unknownId]',
    ],
    [
      'a wrong type',
      { answers: { '1a': '3' } },
      '错误 /answers/1a：第1项第①款“专题研究会议少开”不能填 "3"，应填0或正整数，最多9999。请改成 3，不加引号。 [answers.unusable]',
    ],
    ['a value over the limit', { adjust: { 4: { points: 2, reason: '' } } }, '[answers.unusable]'],
    [
      'a period of another kind',
      { period: '2021Q4' },
      '错误 /period：考核期不能填 "2021Q4"，应填年度，如2021。 [answers.unusable]',
    ],
    [
      'a day that there is not',
      { date: '2021-02-30' },
      '错误 /date：评分时间不能填 "2021-02-30"，应填日期，如2021-12-20。 [answers.unusable]',
    ],
    ['a list where an object belongs', { answers: [] }, '错误 /answers：这里应为 { } 形式的内容。'],
    ['a list as the whole', [], '[answers.notAnObject]'],
    ['null as the whole', null, '[answers.notAnObject]'],
    ['no JSON', '{"unit": }', '错误：不是有效的 JSON，错误在第1行附近。'],
    ['scores in tally mode', { scores: { 1: 1 } }, '请把查到的情形写在 answers 里'],
  ])('%s', async (_, content, said) => {
    await desk.put('a.json', content);
    expect(await refused('daxing-2021', '--answers', 'a.json', '-o', 'x.xlsx')).toContain(said);
  });

  it('all at once', async () => {
    await desk.put('a.json', { date: 'x', answers: { '1a': -1, zz: 1 }, more: 1 });
    expect((await refused('daxing-2021', '--answers', 'a.json')).split('\n')).toHaveLength(4);
  });

  it('are not there, or not UTF-8', async () => {
    expect(await refused('daxing-2021', '--answers', 'none.json')).toContain('[file.notFound]');
    for (const mark of ['', '\ufeff']) {
      await desk.put('a.json', Buffer.from(`${mark}{"unit": "东村"}`, 'utf16le'));
      expect(await refused('daxing-2021', '--answers', 'a.json')).toContain('[command.notUtf8]');
    }
  });

  it('come from options too', async () => {
    expect(await refused('daxing-2021', '--date', '20211220')).toContain('错误 /date：');
    expect(await refused('daxing-2021', '--period', '2021-05')).toContain('错误 /period：');
    expect(await refused('daxing-2021', '--class', '县')).toContain('这份评分标准不分类别');
  });

  it('cannot steer the terminal, nor make up lines of ours', async () => {
    await desk.put('a.json', { 'x\u001b[2J\n错误 /unit：假的\u202e': 1 });
    const err = await refused('daxing-2021', '--answers', 'a.json');
    expect(err.split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('where the file goes', () => {
  it('not over a file that is there, unless told so', async () => {
    await desk.put('x.xlsx', 'mine');
    expect(await refused('daxing-2021', '-o', 'x.xlsx')).toBe(
      '错误：“x.xlsx”已经有了，没有覆盖。要覆盖请加 --force，或用 -o 换一个文件名。 [command.fileExists]',
    );
    expect((await desk.read('x.xlsx')).toString()).toBe('mine');
    expect(await desk.run('generate', 'daxing-2021', '-o', 'x.xlsx', '--force')).toMatchObject({ exit: 0 });
    expect(readBytes(await desk.read('x.xlsx')).report.state).toBe('blank');
    expect(await desk.files()).toEqual(['x.xlsx']);
  });

  it('not over the name that it gives itself', async () => {
    await desk.run('generate', 'daxing-2021');
    expect(await refused('daxing-2021')).toContain('[command.fileExists]');
  });

  it('not through a link that leads nowhere', async () => {
    await symlink(join(desk.folder, 'elsewhere.xlsx'), join(desk.folder, 'x.xlsx'));
    expect(await refused('daxing-2021', '-o', 'x.xlsx')).toContain('[command.fileExists]');
  });

  it('not into a folder that is missing, is a file, or takes nothing', async () => {
    await desk.put('f', 'x');
    expect(await refused('daxing-2021', '-o', 'none/x.xlsx')).toContain('（ENOENT）');
    expect(await refused('daxing-2021', '-o', 'f/x.xlsx')).toContain('（ENOTDIR）');
    expect(await refused('daxing-2021', '-o', '/proc/x.xlsx')).toContain('[command.cannotWrite]');
  });

  it('not over a folder, even with --force', async () => {
    await mkdir(join(desk.folder, 'x.xlsx'));
    expect(await refused('daxing-2021', '-o', 'x.xlsx')).toContain('[command.fileExists]');
    expect(await refused('daxing-2021', '-o', 'x.xlsx', '--force')).toContain('[command.notAFile]');
  });
});

describe('a unit or a note that looks like something else', () => {
  const strange = [
    '=1+1',
    '=HYPERLINK("http://x","y")',
    '+86 东村',
    '-东村',
    '@SUM(A1)',
    "'东村",
    '东村\n西组',
    '东村\t西组',
    '<东&村>"',
    '{period}',
    '%s $& $1',
    '1234',
    ' 东村 ',
    '㐂𠮷😀',
  ];

  it.each(strange)('is text: %j', async (text) => {
    await desk.put('a.json', { ...sample, unit: text, notes: { '4b': text } });
    await desk.run('generate', 'daxing-2021', '--answers', 'a.json', '-o', 'x.xlsx');
    const { report, problems, entries } = readBytes(await desk.read('x.xlsx'));
    expect(problems).toEqual([]);
    expect([report.unit, report.total, entries.get('4b:note')]).toEqual([text, 9.2, text]);
    const cells = readWorkbook(await desk.read('x.xlsx')).sheets.flatMap((sheet) => [
      ...sheet.cells.values(),
    ]);
    expect(cells.filter(({ formula }) => formula?.includes('HYPERLINK("http') || formula === '1+1')).toEqual(
      [],
    );
  });

  it('loses what no workbook can hold, and keeps its line breaks', async () => {
    await desk.put('a.json', { ...sample, unit: '东\u0007村\v西\u001b[2J组\ud800' });
    await desk.run('generate', 'daxing-2021', '--answers', 'a.json', '-o', 'x.xlsx');
    const { report, problems } = readBytes(await desk.read('x.xlsx'));
    expect([report.unit, problems]).toEqual(['东村\n西[2J组', []]);
  });

  it('comes after an equals sign where it begins with a dash', async () => {
    expect(await refused('daxing-2021', '--unit', '-东村')).toContain('--选项=-内容');
    await desk.run('generate', 'daxing-2021', '--unit=-东村', '-o', 'x.xlsx');
    expect(readBytes(await desk.read('x.xlsx')).report.unit).toBe('-东村');
  });

  describeWithOracle('in LibreOffice', () => {
    const bench = setUpBench();

    it.each(strange)('stays the text it is: %j', async (text) => {
      await desk.put('a.json', { ...sample, unit: text, notes: { '4b': text } });
      await desk.run('generate', 'daxing-2021', '--answers', 'a.json', '-o', 'x.xlsx');
      const document = await bench.open('x', await desk.read('x.xlsx'));
      const [values] = await document.recalculate(
        [[]],
        [{ name: 'pf_unit' }, { name: 'pf_why_4b' }, { name: 'pf_total' }],
      );
      await document.saveAs(join(desk.folder, 'y.xlsx'));
      await document.close();
      expect(values).toEqual([text, text, 9.2]);
      const { report, problems } = readBytes(await desk.read('y.xlsx'));
      expect([report.unit, report.total, problems]).toEqual([text, 9.2, []]);
    });
  });
});

describe('cut off half-way', () => {
  const root = join(__dirname, '..', '..');
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');

  /** Runs a script in the folder; `limit` is the largest file it may write, in KiB. */
  function run(script: string, { limit, until }: { limit?: number; until?: () => Promise<boolean> }) {
    const shell = `${limit === undefined ? '' : `ulimit -f ${limit}; `}exec "$@"`;
    const child = spawn('bash', ['-c', shell, 'bash', process.execPath, tsx, script], {
      cwd: desk.folder,
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const poll = setInterval(() => {
      void until?.().then((isTime) => isTime && child.pid !== undefined && killGroup(child.pid));
    }, 2);
    return new Promise<{ code: number | null; err: string }>((resolve) => {
      child.on('close', (code) => {
        clearInterval(poll);
        resolve({ code, err });
      });
    });
  }

  function killGroup(pid: number): void {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }

  it('by a full disk: a message, and no file', async () => {
    await writeFile(
      join(desk.folder, 'run.ts'),
      `import { main } from '${root}/src/cli/main';
       void main(['generate', 'daxing-2021', '-o', 'x.xlsx'], {
         out: () => {}, say: (text) => process.stderr.write(text), now: () => new Date(0), cwd: process.cwd(),
       }).then((exit) => { process.exitCode = exit; });`,
    );
    const { code, err } = await run('run.ts', { limit: 8 });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('（EFBIG）') });
    expect(await desk.files()).toEqual(['run.ts']);
    expect((await run('run.ts', {})).code).toBe(0);
    expect(await desk.files()).toEqual(['run.ts', 'x.xlsx']);
  }, 60_000);

  it('by being killed: no half file under the final name, and a second run finishes', async () => {
    const size = 256 * 1024 * 1024;
    await writeFile(
      join(desk.folder, 'run.ts'),
      `import { writeOutput } from '${root}/src/cli/files';
       void writeOutput('x.xlsx', new Uint8Array(Number(${size})), { force: false });`,
    );
    const isWriting = async () => (await desk.files()).some((name) => name.endsWith('.tmp'));
    await run('run.ts', { until: isWriting });
    expect(await desk.files()).toEqual([expect.stringMatching(/^\.pingfen-.*\.tmp$/), 'run.ts']);
    const { exit } = await desk.run('generate', 'daxing-2021', '-o', 'x.xlsx');
    expect([exit, readBytes(await desk.read('x.xlsx')).report.state]).toEqual([0, 'blank']);
  }, 60_000);
});
