/** `import`: a Word document, a workbook, a page or a text becomes a rubric for 直接填分. */

import { basename, extname, resolve } from 'node:path';
import { periodNames } from '../importer/card/answers';
import type { Imported } from '../importer/importTable';
import type { ColumnRole } from '../importer/recognise/roles';
import { roleNames } from '../importer/recognise/roles';
import { ownEntries, ownKeys } from '../problems/narrow';
import { oneLine } from '../problems/oneLine';
import type { Problem } from '../problems/problem';
import { isFault, ScoresheetError } from '../problems/problem';
import { commandRefusal } from '../problems/commandProblems';
import type { Rubric } from '../rubric/rubric';
import type { Call, Command } from './command';
import { choiceGiven, Exit, textGiven } from './command';
import { readInput, refuseExisting, writeOutput } from './files';
import { tellAll } from './tell';

const PERIODS = ownKeys(periodNames);

export const importCommand: Command = {
  name: 'import',
  argument: '文件',
  help: '由通知里的表格（.docx、.xlsx、.html、.txt）做成评分标准，直接填分；不读评分规则',
  options: {
    title: { value: '标题', help: '印在表上的标题，{period} 是考核期的位置' },
    noun: { value: '社区', help: '考核对象怎么称呼' },
    period: {
      value: PERIODS.join('|'),
      help: '按年度、季度、月度还是逐次（当天）考核，或不分考核期',
      choices: PERIODS,
    },
    table: { value: '1', help: '用第几个表；默认是最像评分表的一个' },
    columns: { value: '3=评分标准,5=分值', help: '指明第几列是什么，几列用逗号隔开' },
    output: { value: 'R.json', help: '写到哪个文件', short: 'o' },
    force: { help: '已有同名文件时覆盖' },
    json: { help: '输出 JSON，供程序使用' },
  },
  run,
};

async function run({ argument, options, io }: Call): Promise<Exit> {
  const text = (name: string): string | undefined => textGiven(options, name);
  const force = options['force'] === true;
  const path = text('output') ?? `${basename(argument, extname(argument))}.json`;
  refuseExisting(resolve(io.cwd, path), path, force);
  const choices = {
    table: tableFrom(text('table')),
    roles: rolesFrom(text('columns')),
    card: {
      title: text('title'),
      unitNoun: text('noun'),
      period: choiceGiven(options, 'period', PERIODS),
    },
  };
  const bytes = await readInput(resolve(io.cwd, argument), 'notice');
  // Its parsers are only loaded for this command.
  const [{ importTable }, { readSourceFile }] = await Promise.all([
    import('../importer/importTable'),
    import('../importer/readFile'),
  ]);
  const imported = importTable(readSourceFile(bytes, argument), choices);
  const { rubric, problems } = imported;
  if (rubric === undefined) throw new ScoresheetError(problems);
  await writeOutput(resolve(io.cwd, path), new TextEncoder().encode(`${JSON.stringify(rubric, null, 2)}\n`), {
    force,
  });
  if (options['json'] === true) io.out(`${JSON.stringify(inData(path, imported), null, 2)}\n`);
  io.say([`已生成：${path}`, ...inWords(imported, rubric), ...told(problems)].map(lines).join('\n'));
  return problems.some(isFault) ? Exit.problems : Exit.done;
}

const lines = (text: string): string => text.split('\n').map(oneLine).join('\n');

const told = (problems: readonly Problem[]): readonly string[] =>
  problems.length === 0 ? [] : [`请核对${problems.length}处：`, tellAll(problems)];

/** People count from 1. */
function tableFrom(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(word)) return Number(word) - 1;
  throw commandRefusal('command.badChoice', {}, { option: '--table', found: word, known: '1、2、3……' });
}

/** 3=评分标准,5=分值 */
function rolesFrom(words: string | undefined): ReadonlyMap<number, ColumnRole> {
  const pairs = (words ?? '').split(/[,，]/).filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const [, column = '', name = ''] = /^\s*(\d{1,2})\s*[=＝]\s*(\S+)\s*$/.exec(pair) ?? [];
      const role = ROLES.get(name);
      if (role !== undefined && Number(column) > 0) return [Number(column) - 1, role] as const;
      const known = `${[...ROLES.keys()].join('、')}，写成“列号=名称”`;
      throw commandRefusal('command.badChoice', {}, { option: '--columns', found: pair, known });
    }),
  );
}

/** By the names that the menus over the columns have. */
const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  ownEntries(roleNames).map(([role, name]) => [name, role]),
);

function inWords({ tables, chosen, columns, counts, card }: Imported, rubric: Rubric): readonly string[] {
  const named = columns.map(
    ({ index, header, role, isGuessed }) =>
      `${index + 1}${header === '' ? '' : ` ${header}`}→${roleNames[role]}${isGuessed ? '（猜的）' : ''}`,
  );
  const lists = [
    `${counts.items}项，共${rubric.fullScore}分`,
    ...(counts.bonus > 0 ? [`加分${counts.bonus}条`] : []),
    ...(counts.penalty > 0 ? [`扣分项${counts.penalty}条`] : []),
    ...(counts.veto > 0 ? [`一票否决${counts.veto}条`] : []),
  ];
  return [
    `表：${tables[chosen] ?? ''}${tables.length > 1 ? `（共${tables.length}个表，换一个用 --table）` : ''}`,
    `列：${named.join('；')}`,
    `内容：${lists.join('，')}`,
    `标题：${card.title}　考核对象：${card.unitNoun}　考核期：${periodNames[card.period]}　签字：${card.signatures.map(({ label }) => label).join('、') || '没有'}`,
  ];
}

const inData = (path: string, { rubric, ...imported }: Imported): object => ({
  path,
  id: rubric?.id ?? null,
  fullScore: rubric?.fullScore ?? null,
  ...imported,
});
