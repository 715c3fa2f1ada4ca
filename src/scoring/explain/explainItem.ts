/** Why an item has the score it has. */

import { verdictName } from '../fields/vetoes';
import { numberIn } from '../fields/entries';
import { fieldId } from '../fields/fieldId';
import { isStatusRow } from '../../rubric/items';
import { itemName } from '../../rubric/names';
import type { Points } from '../../points/points';
import { minus, NO_POINTS, plus, pointsOf, toNumber, keptWithin } from '../../points/points';
import type { Clause, Item } from '../../rubric/rubric';
import { weightOf } from '../../rubric/scales';
import { fullScoreOf } from '../../rubric/rubric';
import { State } from '../../rules/inputType';
import type { ItemScore } from '../steps/scores';
import type { SettledBy } from '../steps/precedence';
import { SETTLING } from '../steps/precedence';
import { sightOf } from '../levels/valueSight';
import { absentRemark } from '../levels/item';
import type { Prepared, PreparedItem } from '../fields/prepared';
import { stopWords } from '../fields/itemLimits';
import type { Role } from '../fields/itemTerms';
import type { Scoring } from '../scoring';
import type { Trace, TraceStep } from './trace';
import { clauseTrace, firedVetoes, pointsWords, sumWords } from './trace';
import { mustFind } from '../../problems/invariant';

export function explainItem(prepared: Prepared, scoring: Scoring, leaf: PreparedItem): Trace {
  const { item } = leaf;
  const result = mustFind(scoring.items, item.id);
  const worth = item.fullScore === null ? '' : `（${item.fullScore}分）`;
  const title = `${itemName(item.label)}${worth}：${typeof result.printed === 'number' ? pointsWords(result.printed) : result.printed || '未评'}`;
  if (result.state === State.notApplicable)
    return { title, steps: [{ text: absentRemark(item).slice(0, -1) }] };
  if (result.state !== State.valid) return { title, steps: unfinishedSteps(prepared, scoring, leaf, result) };
  if (isStatusRow(item)) return { title, steps: statusSteps(scoring, leaf) };
  const own =
    prepared.mode === 'direct'
      ? [{ text: typedWords(prepared, scoring, leaf, result) }]
      : scoredSteps(prepared, scoring, leaf, result);
  return { title, steps: [...own, ...weighedSteps(item, result)] };
}

/** 权重: 85分，100分折算为5分（权重5%），计4.25分. */
const weighedSteps = (item: Item, { score, contribution }: ItemScore): readonly TraceStep[] =>
  item.scaleTo === undefined || score === null || contribution === null
    ? []
    : [
        {
          text: `${pointsWords(score)}，${fullScoreOf(item)}分折算为${item.scaleTo}分（权重${weightOf(item) ?? 0}%），计${pointsWords(contribution)}`,
        },
      ];

/** 直接填写8.5分, what is left of a 分值, or how several scores are averaged: （9＋8.5＋9）÷3＝8.83. */
function typedWords(
  { rubric: { scorers } }: Prepared,
  { fields }: Scoring,
  { item, typed, isDeducted }: PreparedItem,
  { beforeLimits, score }: ItemScore,
): string {
  if (isDeducted) return deductedWords(item, beforeLimits);
  if (scorers === undefined || typed.length === 1) return `直接填写${toNumber(beforeLimits)}分`;
  const given = typed.flatMap((id) => {
    const judged = numberIn(fields, id);
    return judged?.state === State.valid ? [judged.value] : [];
  });
  const [least, most] = [Math.min(...given), Math.max(...given)];
  const counted = scorers.trimmed === true ? withoutFirst(withoutFirst(given, most), least) : given;
  const trimmed = scorers.trimmed === true ? `去掉一个最高分${most}分、一个最低分${least}分，` : '';
  const mean = toNumber(score ?? beforeLimits);
  return `${trimmed}（${counted.map(signedWords).join('＋')}）÷${counted.length}＝${mean}`;
}

/** 扣2分：20−2＝18 */
function deductedWords(item: Item, left: Points): string {
  const taken = minus(pointsOf(fullScoreOf(item)), left);
  return `直接填写扣${pointsWords(taken)}：${fullScoreOf(item)}－${toNumber(taken)}＝${toNumber(left)}`;
}

const withoutFirst = (numbers: readonly number[], number: number): readonly number[] => {
  const at = numbers.indexOf(number);
  return numbers.filter((_, i) => i !== at);
};

const signedWords = (number: number): string => (number < 0 ? `（−${-number}）` : String(number));

/** The word that was typed, what was found, and the vetoes that it fires. */
function statusSteps({ fields, verdicts, items }: Scoring, { item }: PreparedItem): readonly TraceStep[] {
  const note = String(fields.get(fieldId(item.id, 'note'))?.value ?? '');
  const word = String(items.get(item.id)?.printed ?? '');
  return [
    { text: `填“${word}”，不计分${note === '' ? '' : `（说明：${note}）`}` },
    ...verdicts
      .filter(({ veto, fired }) => fired && veto.sameAs === item.id)
      .map(({ veto }) => ({ text: `${verdictName(veto)}：${veto.consequence}`, words: veto.text })),
  ];
}

/** What is wrong or missing, clause by clause. */
function unfinishedSteps(
  { byId }: Prepared,
  { fields, clauses }: Scoring,
  { clauses: list, item, typed, findings, adjust, reason, notApplicable }: PreparedItem,
  { state }: ItemScore,
): readonly TraceStep[] {
  // Several who score are both typed and findings.
  const wrong = [...new Set([...typed, ...findings, adjust, reason, notApplicable])]
    .filter((id) => fields.get(id)?.state === State.invalid)
    .map((id) => ({ text: `${byId.get(id)?.label ?? id}填得不对，${byId.get(id)?.entry.expected ?? ''}` }));
  const advised = list.flatMap(({ clause }) => {
    const advice = clauses.get(clause.id)?.advice ?? '';
    return advice === '' ? [] : [{ text: `${clause.label}：${advice}` }];
  });
  if (wrong.length + advised.length > 0) return [...wrong, ...advised];
  if (state === State.pending) return [{ text: '有的款要与其他单位比较，汇总后才能计分' }];
  const blank = list.filter(({ clause }) => clauses.get(clause.id)?.state === State.blank);
  return blank.length === 0
    ? [{ text: `${itemName(item.label)}还没有填` }]
    : blank.map(({ clause }) => ({ text: `${clause.label}：还没有填`, words: clause.text }));
}

function scoredSteps(
  prepared: Prepared,
  scoring: Scoring,
  leaf: PreparedItem,
  result: ItemScore,
): readonly TraceStep[] {
  const { item, clauses, reason } = leaf;
  const adjustment = pointsOf(Number(scoring.fields.get(fieldId(item.id, 'adjust'))?.value ?? 0));
  const adjusted =
    adjustment === 0
      ? result.byRules
      : keptWithin(plus(result.byRules, adjustment), leaf.terms.limits.floor, leaf.terms.fullScore);
  const before = minus(result.score ?? NO_POINTS, result.itemBonus);
  const vetoes = firedVetoes(scoring, 'itemZero', item.id);
  return [
    ...clauses.flatMap((clause) => clauseTrace(sightOf(prepared, scoring), item, clause, 'deduct')),
    ...sumSteps(scoring, leaf, result),
    ...(adjustment === 0
      ? []
      : [
          {
            text: `审定调整${adjustment < 0 ? '−' : '+'}${Math.abs(toNumber(adjustment))}分（${String(scoring.fields.get(reason)?.value ?? '')}），为${pointsWords(adjusted)}`,
          },
        ]),
    ...(result.itemBonus === 0 || leaf.terms.limits.areOwn
      ? []
      : [{ text: extraWords(item, result.itemBonus) }]),
    ...vetoes.map((veto) => ({ text: '一票否决，本项为0分', words: veto.text })),
    ...(vetoes.length === 0 && before !== adjusted
      ? [
          {
            text: `四舍五入到${prepared.itemGrain.decimals}位小数，为${pointsWords(plus(before, result.itemBonus))}`,
          },
        ]
      : []),
  ];
}

/** 加分 beyond the 分值; a row without 分值 has nothing else. */
const extraWords = ({ fullScore }: Item, extra: Points): string =>
  fullScore === null ? `共加${pointsWords(extra)}` : `另加${pointsWords(extra)}，不受本项分值限制`;

/** The sum, and where it was stopped or settled. */
function sumSteps(scoring: Scoring, { terms, item }: PreparedItem, result: ItemScore): readonly TraceStep[] {
  const amountOf = ({ id }: Clause): Points => scoring.clauses.get(id)?.amount ?? NO_POINTS;
  const fired = (role: Role): readonly Clause[] =>
    (item.clauses ?? []).filter((clause, i) => terms.roles[i] === role && amountOf(clause) > 0);
  const settling = SETTLING.find(({ by }) => fired(by).length > 0);
  if (settling !== undefined)
    return [{ text: SETTLED_WORDS[settling.by](terms), words: wordsOf(fired(settling.by)) }];
  const changes = [
    ...fired('credit').map((clause) => ({ points: amountOf(clause) })),
    ...fired('deduct').map((clause) => ({ points: minus(NO_POINTS, amountOf(clause)) })),
  ];
  const start = pointsOf(terms.start);
  const isAllExtra = item.fullScore === null && item.chargeTo === undefined;
  const sum =
    changes.length > 0
      ? [{ text: `合计：${sumWords(start, changes, result.beforeLimits)}分` }]
      : isAllExtra && result.itemBonus > 0
        ? []
        : [{ text: unchangedWords(terms, start) }];
  return [
    ...sum,
    ...(terms.limits.areOwn ? ownLimitSteps(terms, result) : limitSteps(item, result, terms.fullScore)),
  ];
}

/** 最低-5分, 最多加5分: where the notice says the limits itself. */
function ownLimitSteps({ limits }: PreparedItem['terms'], result: ItemScore): readonly TraceStep[] {
  const counted = plus(result.byRules, result.itemBonus);
  const words = stopWords(limits, result.beforeLimits, (said) => `本项${said}，为${pointsWords(counted)}`);
  return words === '' ? [] : [{ text: words }];
}

function limitSteps(
  item: Item,
  { beforeLimits, byRules, overflow }: ItemScore,
  full: Points,
): readonly TraceStep[] {
  if (beforeLimits === byRules) return [];
  if (beforeLimits > full) return [{ text: `本项最多得${pointsWords(full)}` }];
  const rest = overflow > 0 ? `，不足的${pointsWords(overflow)}从总分中扣除` : '';
  return item.chargeTo === 'parent' ? [] : [{ text: `扣完为止，为${pointsWords(byRules)}${rest}` }];
}

const SETTLED_WORDS: Readonly<Record<SettledBy, (terms: PreparedItem['terms']) => string>> = {
  nothing: () => '不得分，本项为0分',
  everything: ({ fullScore }) => `即得满分，本项为${pointsWords(fullScore)}`,
};

const wordsOf = (clauses: readonly Clause[]): string => clauses.map(({ text }) => text).join('；');

/** What an item comes to in which nothing was taken or earned. */
function unchangedWords({ roles, item }: PreparedItem['terms'], start: Points): string {
  if (item.fullScore === null) return '没有加减分的情形';
  const isEarned = roles.includes('credit');
  if (isEarned && roles.includes('deduct')) return `没有加减，为${pointsWords(start)}`;
  return isEarned ? `各款都没有得分，为${pointsWords(start)}` : `没有扣分的情形，为${pointsWords(start)}`;
}
