/**
 * L03: the same row has another price, another 每次, or other words.
 *
 * > 1次扣0.3分 (大兴镇 附件1), 扣0.3分 (附件2 第4项); 河道整洁 (附件1), 河堤整洁 (附件2 第8项)
 *
 * One finding a row, its differences in the order price, frequency, what is left out or added, wording.
 */

import { lintWords } from '../../problems/lintMessages';
import type { Rubric } from '../../rubric/rubric';
import type { Finding } from '../finding';
import { findingAt } from '../finding';
import { nameAt } from '../nameAt';
import { plain, short } from '../../notice/plain';
import { piecesOf } from '../text/passages';
import { changesBetween } from './changes';
import type { ComparisonRule } from './comparison';
import type { PricedFact } from './facts';
import { matchFacts, pricedFactsIn } from './facts';
import type { Match, Matching, Row } from './matching';
import { extraRows, comparedRows, matchRows } from './matching';

export const wording: ComparisonRule = {
  code: 'L03',
  compare: (rubric, other) =>
    [comparedRows, extraRows].flatMap((rows) => {
      const matching = matchRows(rows(rubric), rows(other));
      return [
        ...matching.pairs.flatMap((match) => tellPair(rubric, other, match)),
        ...tellAlone(rubric, other, matching),
      ];
    }),
};

const MOST = 6;

function tellPair(rubric: Rubric, other: Rubric, match: Match): readonly Finding[] {
  const differences = [...new Set([...criteriaDifferences(match), ...quantitiesLost(match)])];
  const { here, there } = match;
  if (differences.length === 0) return [];
  return [
    findingAt('L03', `${here.pointer}/criteria`, {
      name: nameAt(rubric, here.pointer),
      other: nameAt(other, there.pointer),
      differences: differences.slice(0, MOST).join('；'),
    }),
  ];
}

function criteriaDifferences({ here, there }: Match): readonly string[] {
  const [ours, theirs] = [pricedFactsIn(here.criteria), pricedFactsIn(there.criteria)];
  if (ours.length === 0 || theirs.length === 0) return wordsChanged(here.criteria, there.criteria);
  const { pairs, onlyHere, onlyThere } = matchFacts(ours, theirs);
  return [
    ...pairs.flatMap(([a, b]) => priceDifferences(a, b)),
    ...onlyHere.map(({ text }) => lintWords.only(short(text, LONG))),
    ...onlyThere.map(({ text }) => lintWords.added(short(text, LONG))),
    ...pairs.flatMap(([a, b]) => wordsChanged(a.condition, b.condition)),
  ];
}

const LONG = 40;

function priceDifferences(a: PricedFact, b: PricedFact): readonly string[] {
  const condition = short(a.condition, 16);
  const price = ({ verb, points }: PricedFact): string => `${verb}${points}分`;
  const often = ({ per }: PricedFact): string => (per === '' ? lintWords.once : lintWords.every(per));
  return [
    ...(price(a) === price(b) ? [] : [lintWords.amount(condition, price(a), price(b))]),
    ...(a.per === b.per ? [] : [lintWords.frequency(condition, often(a), often(b))]),
  ];
}

const wordsChanged = (here: string, there: string): readonly string[] =>
  changesBetween(here, there).map((change) =>
    change.there === ''
      ? lintWords.only(change.here)
      : change.here === ''
        ? lintWords.added(change.there)
        : lintWords.changed(short(change.here), short(change.there)),
  );

const QUANTITY =
  /(?:(?<!\d)\d+|[一二两三四五六七八九十])[次名人家件项份篇天个期%]|每(?:日|周|月|季度|半年|年)/g;

/** 至少配备1名人员, 每年开展不少于2次: asked for here and nowhere there. A shorter 考核内容 is no fault otherwise. */
function quantitiesLost({ here, there }: Match): readonly string[] {
  const whole = sameNumbers(plain(there.requirement + there.criteria));
  return piecesOf({ text: here.requirement, plain: plain(here.requirement) })
    .filter(({ plain: piece }) => {
      const quantities = sameNumbers(piece).match(QUANTITY) ?? [];
      return quantities.length > 0 && quantities.some((each) => !whole.includes(each));
    })
    .map(({ text }) => lintWords.only(short(text, LONG)));
}

const sameNumbers = (text: string): string => text.replace(/一(?=[次名人家件项份篇天个期])/g, '1');

const tellAlone = (rubric: Rubric, other: Rubric, { onlyHere, onlyThere }: Matching): readonly Finding[] => [
  ...onlyHere.map((row) =>
    findingAt('L03', row.pointer, {
      name: nameAt(rubric, row.pointer),
      other: '',
      differences: lintWords.missingThere(short(textOf(row), LONG)),
    }),
  ),
  ...onlyThere.map((row) =>
    findingAt('L03', '/sections', {
      name: lintWords.thisRubric,
      other: nameAt(other, row.pointer),
      differences: lintWords.missingHere(short(textOf(row), LONG)),
    }),
  ),
];

const textOf = ({ requirement, criteria }: Row): string => requirement || criteria;
