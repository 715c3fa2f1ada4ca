/** `generate`: a rubric, and perhaps answers, become one scoresheet. */

import { resolve } from 'node:path';
import { ScoresheetError } from '../problems/problem';
import { commandRefusal } from '../problems/commandProblems';
import { parseJson } from '../rubric/load';
import type { Chosen } from '../rubric/reading';
import { checkChosen } from '../rubric/checks/checkChosen';
import { chosenBy } from '../rubric/reading';
import type { Rubric } from '../rubric/rubric';
import { readAnswers } from '../scoring/answers/answers';
import { makeForm } from '../sheet/form';
import { fillForm } from '../sheet/fillForm';
import type { SheetModel } from '../sheet/model';
import { ENTRIES, INSPECTION, SCORESHEET } from '../sheet/sheetNames';
import { fileName } from '../documents/reporting';
import type { Call, Command } from './command';
import { Exit, textGiven, choiceGiven } from './command';
import { readTextFile, refuseExisting, writeOutput } from './files';
import { openRubric } from './rubricFile';
import { issueProblems } from '../readBack/standingProblems';
import { tellProblem } from './tell';
import { VERSION } from '../documents/version';
import { MODES, STAGES } from '../scoring/fields/fields';

export const generate: Command = {
  name: 'generate',
  argument: '标准',
  help: '由评分标准生成一份评分表；不写单位和答案时，是空白表',
  options: {
    unit: { value: '名称', help: '被考核单位' },
    period: { value: '2021|2021Q4|2023-05|2023-05-18', help: '考核期' },
    date: { value: '2021-12-20', help: '评分时间' },
    class: { value: '类别', help: '单位类别，如 县、区' },
    mode: { value: 'tally|direct', help: '逐款填次数（默认），或直接填分', choices: MODES },
    stage: {
      value: 'self|assess|final',
      help: '自评、考核（默认）、审定',
      choices: STAGES,
    },
    reading: { value: '编号=选项', help: '有两种理解的地方按哪一种，如 veto=section；几处用逗号隔开' },
    answers: { value: 'A.json', help: '填好的内容' },
    output: { value: 'F.xlsx', help: '写到哪个文件', short: 'o' },
    force: { help: '已有同名文件时覆盖' },
  },
  run,
};

async function run({ argument, options, io }: Call): Promise<Exit> {
  const text = (name: string): string | undefined => textGiven(options, name);
  const force = options['force'] === true;
  const output = text('output');
  if (output !== undefined) refuseExisting(resolve(io.cwd, output), output, force);
  const rubric = await openRubric(argument, io.cwd);
  const stage = choiceGiven(options, 'stage', STAGES) ?? 'assess';
  const mode = choiceGiven(options, 'mode', MODES) ?? (stage === 'self' ? 'direct' : 'tally');
  const chosen = readingsFrom(rubric, text('reading') ?? '');
  const layout = makeForm({ rubric, chosen, mode, stage, version: VERSION });
  const file = text('answers');
  const answers = file === undefined ? {} : await readJson(resolve(io.cwd, file));
  const { entries, problems } = readAnswers(layout.prepared, withHead(answers, text));
  if (problems.length > 0) throw new ScoresheetError(problems);
  const filled = fillForm(layout, entries);
  const path = output ?? fileName(filled.head, 'xlsx');
  refuseExisting(resolve(io.cwd, path), path, force);
  const { writeScoresheet } = await import('../hosts/file/write/writeScoresheet');
  const bytes = await writeScoresheet(filled, io.now());
  await writeOutput(resolve(io.cwd, path), bytes, { force });
  const said = [
    `已生成：${path}`,
    papersIn(filled.model),
    ...issueProblems(layout, layout.issue).map(tellProblem),
  ];
  io.say(said.join('\n'));
  return Exit.done;
}

/** What each sheet is printed for. */
const PAPERS = [
  [SCORESHEET, '签字盖章'],
  [INSPECTION, '带到现场'],
  [ENTRIES, '存档'],
] as const;

function papersIn({ sheets }: SheetModel): string {
  const there = PAPERS.filter(([name]) => sheets.some((sheet) => sheet.name === name));
  return `打印：${there.map(([name, use]) => `${name}（${use}）`).join('、')}`;
}

function readingsFrom(rubric: Rubric, code: string): Chosen {
  const chosen = chosenBy(rubric, code);
  if (chosen !== undefined) {
    const problems = checkChosen(rubric, chosen);
    if (problems.length > 0) throw new ScoresheetError(problems);
    return chosen;
  }
  const known = (rubric.readings ?? []).flatMap(({ id, options }) =>
    options.map((option) => `${id}=${option.id}（${option.text}）`),
  );
  throw commandRefusal('command.unknownReading', {}, { found: code, known: known.join('、') || '没有' });
}

/** The options that are also in the answers file; the command line has the last word. */
function withHead(answers: unknown, text: (name: string) => string | undefined): unknown {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return answers;
  const given = { unit: text('unit'), period: text('period'), date: text('date'), unitClass: text('class') };
  return {
    ...answers,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

const readJson = async (path: string): Promise<unknown> => parseJson(await readTextFile(path, 'answers'));
