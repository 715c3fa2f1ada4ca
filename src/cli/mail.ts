/** `mail`: a draft of a mail with the scoresheet attached and the sentence that goes with it, ready to be looked over. */

import { resolve } from 'node:path';
import { readWorkbook } from '../hosts/file/readWorkbook';
import { mailDraft } from '../documents/mailDraft';
import { oneLine } from '../problems/oneLine';
import type { Problem } from '../problems/problem';
import { readBack } from '../readBack/readBack';
import { fileName, reportText } from '../documents/reporting';
import type { Call, Command } from './command';
import { Exit, textGiven } from './command';
import { readInput, refuseExisting, writeOutput } from './files';
import { tellAll, tellProblem } from './tell';

export const mail: Command = {
  name: 'mail',
  argument: 'F.xlsx',
  help: '生成一封附有评分表和报送文字的邮件草稿，用邮件程序打开，核对后发送',
  options: {
    to: { value: '邮箱', help: '收件人，几个用逗号隔开；不写时在邮件程序里填' },
    output: { value: 'F.eml', help: '写到哪个文件', short: 'o' },
    force: { help: '已有同名文件时覆盖' },
    json: { help: '输出 JSON，供程序使用' },
  },
  run,
};

async function run({ argument, options, io }: Call): Promise<Exit> {
  const [output, force] = [textGiven(options, 'output'), options['force'] === true];
  const target = (path: string): string => resolve(io.cwd, path);
  if (output !== undefined) refuseExisting(target(output), output, force);
  const bytes = await readInput(target(argument), 'workbook');
  const { layout, laidOut, problems, notices } = readBack(readWorkbook(bytes));
  const tell = (result: Told): Exit => {
    if (options['json'] === true) io.out(`${JSON.stringify({ ...result, problems, notices }, null, 2)}\n`);
    io.say([inWords(result, problems), ...notices.map(tellProblem)].join('\n'));
    return problems.length === 0 ? Exit.done : Exit.problems;
  };
  // A total must not go out beside an error, nor a file that has to come back.
  if (problems.some(({ severity }) => severity === 'error')) return tell(NOTHING);
  const name = fileName(laidOut.head, 'xlsx');
  const path = output ?? fileName(laidOut.head, 'eml');
  const text = reportText(layout, laidOut.scoring, problems);
  const draft = mailDraft({
    to: recipients(textGiven(options, 'to')),
    subject: name.slice(0, -'.xlsx'.length),
    text,
    attachment: { name, bytes },
    now: io.now(),
  });
  await writeOutput(target(path), draft, { force });
  return tell({ path, attachment: name, text });
}

const recipients = (to: string | undefined): readonly string[] =>
  to?.split(/[,，;；]/).map((address) => address.trim()) ?? [];

/** What was written, or nothing. */
interface Told {
  readonly path: string | null;
  readonly attachment: string | null;
  readonly text: string | null;
}

const NOTHING: Told = { path: null, attachment: null, text: null };

function inWords({ path, text }: Told, problems: readonly Problem[]): string {
  const found = problems.length === 0 ? [] : [`发现${problems.length}处问题：`, tellAll(problems)];
  return path === null
    ? ['评分表有错误，没有生成邮件。请改正后再来。', ...found].join('\n')
    : [`已生成：${path}`, oneLine(text ?? ''), ...found].join('\n');
}
