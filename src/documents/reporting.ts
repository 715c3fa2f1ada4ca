/**
 * 上报: a filled-in sheet on its way to the level above. What its file is called, the workbook with 评分表 in front,
 * and the sentence that goes with it in a mail or a chat.
 */

import type { CellValue } from '../formula/value';
import { toNumber } from '../points/points';
import { oneLine } from '../problems/oneLine';
import type { Problem } from '../problems/problem';
import type { Stage } from '../scoring/fields/fields';
import type { SheetState } from '../scoring/reportSchema';
import { stateOf } from '../scoring/report';
import type { Verdict } from '../scoring/fields/vetoes';
import type { Scoring } from '../scoring/scoring';
import { verdictText } from '../scoring/levels/verdict';
import type { HeadText } from '../sheet/words';
import { headText, titleInWords, titleSuffixes } from '../sheet/headText';
import type { Form } from '../sheet/form';
import type { FilledForm } from '../sheet/fillForm';
import { fillForm } from '../sheet/fillForm';
import { SCORESHEET } from '../sheet/sheetNames';

/** Bytes of UTF-8: Linux allows 255, and a file that is synchronised may get something added. */
const LONGEST_NAME = 200;

const utf8 = new TextEncoder();
const bytesOf = (text: string): number => utf8.encode(text).length;

/** 标题_单位_期次.xlsx, without what a file name cannot hold. A long title gives way to the unit's name. */
export function fileName(
  { title, unit, period }: Pick<HeadText, 'title' | 'unit' | 'period'>,
  extension: string,
): string {
  const tail = [unit, period]
    .map((part) => allowedInName(part))
    .filter((part) => part !== '')
    .map((part) => `_${part}`)
    .join('');
  return `${allowedInName(titleInWords(title), LONGEST_NAME - bytesOf(tail))}${tail}.${extension}`;
}

function allowedInName(text: string, longest = LONGEST_NAME): string {
  const allowed = text.replace(/[\\/:*?"<>|\u3000\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  let fitting = '';
  for (const character of allowed) {
    if (bytesOf(fitting + character) > longest) break;
    fitting += character;
  }
  return fitting;
}

/** As `layOut`, but the workbook opens on 评分表: its reader looks at the result. */
export function exportModel(layout: Form, entries: ReadonlyMap<string, CellValue>): FilledForm {
  const laidOut = fillForm(layout, entries);
  return { ...laidOut, model: { ...laidOut.model, active: SCORESHEET } };
}

/**
 * 报送文字, on one line: 现报送××社区2021年…考核评分表：总分9.2分（等级良好），其中加分0.7分；一票否决情形：无。请审阅。
 * With an error among `problems` there is no total in it, whatever the entries come to.
 */
export function reportText(layout: Form, scoring: Scoring, problems: readonly Problem[] = []): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const state = errors > 0 ? 'invalid' : stateOf(scoring);
  return oneLine(sentences[state]({ layout, scoring, errors, sheet: sheetWords(layout, scoring) }));
}

interface Reported {
  readonly layout: Form;
  readonly scoring: Scoring;
  readonly errors: number;
  /** Whose sheet, and which: 示范社区2021年…考核评分表. */
  readonly sheet: string;
}

const sentences: Readonly<Record<SheetState, (reported: Reported) => string>> = {
  complete: ({ layout, scoring, sheet }) =>
    `现报送${sheet}：${totalWords(layout, scoring)}${verdictWords(scoring)}。请审阅。`,
  pending: ({ scoring, sheet }) =>
    `现报送${sheet}：有${scoring.total.pending}处要与其他单位比较后才能计分（待汇总），现在没有总分${verdictWords(scoring)}。请审阅。`,
  incomplete: ({ sheet }) => `${sheet}未评完，现在没有总分。请评完后再报送。`,
  invalid: ({ scoring, errors, sheet }) =>
    `${sheet}有${errors || scoring.total.invalid}处有误，改正后才有总分。请改正后再报送。`,
  blank: ({ sheet }) => `${sheet}是空白表，还没有填写。请填写后报送。`,
};

function sheetWords({ setting: { stage }, prepared, geometry }: Form, scoring: Scoring): string {
  const head = headText({
    prepared,
    scoring,
    stageSuffix: titleSuffixes[stage],
    lineLength: geometry.lineLength,
  });
  return head.unit + dayWordsIn(prepared.rubric, head) + titleInWords(head.title);
}

/** A unit is inspected more than once under a title that names no day. */
const dayWordsIn = (
  { title, period }: Form['prepared']['rubric'],
  head: Pick<HeadText, 'period' | 'periodWords'>,
): string => (period === 'day' && !title.includes('{period}') && head.period !== '' ? head.periodWords : '');

const TOTALS: Readonly<Record<Stage, string>> = { self: '自评总分', assess: '总分', final: '审定总分' };

function totalWords(
  { setting: { stage } }: Form,
  { total: { total, grade }, bonus, penalty }: Scoring,
): string {
  if (typeof total === 'string') throw new Error('a sheet that is complete has a total');
  const points = toNumber(total);
  // Nothing is part of a total that a veto or a rule has brought to 0.
  const parts = [
    ...(points !== 0 && bonus.score > 0 ? [`加分${toNumber(bonus.score)}分`] : []),
    ...(points !== 0 && penalty.score > 0 ? [`扣分项扣${toNumber(penalty.score)}分`] : []),
  ];
  return [
    `${TOTALS[stage]}${points}分`,
    grade === '' ? '' : `（等级${grade}）`,
    parts.length === 0 ? '' : `，其中${parts.join('、')}`,
  ].join('');
}

/** Vetoes are told even where none fired, unless the rubric has none; what is no veto only where it did. */
const verdictWords = ({ verdicts }: Scoring): string => {
  const isVeto = ({ veto }: Verdict): boolean => veto.effect !== 'consequence';
  const vetoes = verdicts.filter(isVeto);
  const others = firedWords(verdicts.filter((each) => !isVeto(each)));
  return [
    vetoes.length === 0 ? '' : `；一票否决情形：${firedWords(vetoes) || '无'}`,
    others === '' ? '' : `；奖惩措施：${others}`,
  ].join('');
};

function firedWords(verdicts: readonly Verdict[]): string {
  const fired = verdicts.filter((each) => each.fired).map(({ veto }) => verdictText(veto).slice(0, -1));
  return (fired.length < 2 ? fired : fired.map((text, i) => `（${i + 1}）${text}`)).join('；');
}
