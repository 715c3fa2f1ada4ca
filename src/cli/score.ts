/** `score`: reads a scoresheet back, works everything out anew, and lists every problem with its cell. */

import { itemName } from '../rubric/names';
import { resolve } from 'node:path';
import { readWorkbook } from '../hosts/file/readWorkbook';
import { isForged } from '../rubric/issued';
import { INVALID, NOT_APPLICABLE, PENDING, TOTAL_WORDS } from '../scoring/steps/stateWords';
import type { ItemReport, SheetState } from '../scoring/reportSchema';
import { standingWords } from '../sheet/standing';
import { oneLine } from '../problems/oneLine';
import type { ReadBack } from '../readBack/readBack';
import { readBack } from '../readBack/readBack';
import type { Call, Command } from './command';
import { tellExplanation } from './explain';
import { openReference } from './reference';
import type { Asked } from './scoreJson';
import { askedOf, scoreJson } from './scoreJson';
import { tellWhatIf } from './whatIf';
import { Exit, textGiven } from './command';
import { readInput } from './files';
import { tellProblem } from './tell';

export const scoreCommand: Command = {
  name: 'score',
  argument: 'F.xlsx',
  help: '读回一份评分表，重新计算，列出每一处问题',
  options: {
    explain: {
      value: '编号',
      isBare: true,
      help: '说明分数怎样得来：某一项（如 4）、total、grade；不写编号时全部说明',
    },
    'what-if': { help: '有两种理解的地方，换一种理解总分是多少' },
    rubric: {
      value: '标准',
      help: '与所发的标准核对：自带标准的编号、JSON 文件、指纹或标准版本码；不是同一份就是错误',
    },
    json: { help: '输出 JSON，供程序使用' },
  },
  run,
};

async function run({ argument, options, io }: Call): Promise<Exit> {
  const named = textGiven(options, 'rubric');
  const reference = named === undefined ? undefined : await openReference(named, io.cwd);
  const result = readBack(readWorkbook(await readInput(resolve(io.cwd, argument), 'workbook')), reference);
  const asked = askedOf(result, options);
  if (options['json'] === true) io.out(`${JSON.stringify(scoreJson(result, asked), null, 2)}\n`);
  else io.say([tellResult(result), ...tellAsked(result, asked)].join('\n'));
  return result.problems.length === 0 ? Exit.done : Exit.problems;
}

const tellAsked = (result: ReadBack, { explanations, whatIf }: Asked): readonly string[] => [
  ...(explanations === undefined ? [] : ['', ...explanations.flatMap(tellExplanation)]),
  ...(whatIf === undefined ? [] : ['', ...tellWhatIf(result, whatIf)]),
];

const NOT_YET: Readonly<Record<SheetState, string>> = {
  complete: '',
  ...TOTAL_WORDS,
  blank: '（空白表）',
};

function tellResult({ report, problems, notices, issue, layout }: ReadBack): string {
  const { unit, period, total, grade, state, verdicts } = report;
  const lines = [
    `${report.rubric.title}　${unit ?? '（未填单位）'}　${period ?? ''}`,
    standingWords(layout, issue),
    // By another rubric than the one issued, no score counts.
    ...(isForged(issue) ? [] : tellScores(report)),
    `总分　${total === null ? NOT_YET[state] : `${total}分`}${grade === null ? '' : `　${grade}`}`,
    ...verdicts.map(({ text }) => `一票否决：${text}`),
    problems.length === 0 ? '没有发现问题。' : `发现${problems.length}处问题：`,
  ];
  return [...lines.map(oneLine), ...problems.map(tellProblem), ...notices.map(tellProblem)].join('\n');
}

const tellScores = ({ items, bonus, penalty }: ReadBack['report']): readonly string[] => [
  ...items.map(tellItem),
  ...(bonus !== null && bonus > 0 ? [`加分　${bonus}分`] : []),
  ...(penalty !== null && penalty > 0 ? [`扣分项　${penalty}分`] : []),
];

/** Where there is no number. */
const STATUSES: Readonly<Record<ItemReport['status'], string>> = {
  scored: '',
  unscored: '未评',
  invalid: INVALID,
  notApplicable: NOT_APPLICABLE,
  pending: PENDING,
};

const tellItem = ({ label, fullScore, score: points, word, status, remark }: ItemReport): string =>
  `${itemName(label)}　${word ?? (points === null ? STATUSES[status] : `${points}分`)}${fullScore === null ? '' : `／${fullScore}分`}　${remark}`.trimEnd();
