/** 评分细则 taken apart into what is priced, how often, and at how much. */

import { plain } from '../../notice/plain';
import { likeness } from '../text/similar';

export interface PricedFact {
  /** What is found, without how often. */
  readonly condition: string;
  /** 次, 起…; empty where the text names no 每次. */
  readonly per: string;
  /** 扣, 加, 得 */
  readonly verb: string;
  readonly points: number;
  /** All of it, as printed. */
  readonly text: string;
}

const PRICED = /([^；。]{0,400}?)(扣|加|得|减)(?:除|减|分)?(\d+(?:\.\d+)?)(?:分|份)?/g;
const PER =
  /[，、]?(?:的)?(?:每|发现|每发现|发生|每发生|少|每少|缺)?(?:一|1|每)(次|起|例|项|处|件|家|人|天|条|个|月次)[，]?$/;

/** In the order of the text. */
export const pricedFactsIn = (criteria: string): readonly PricedFact[] =>
  [...plain(criteria).matchAll(PRICED)].map(
    ({ index, 0: found, 1: before = '', 2: verb = '', 3: points }) => {
      // What is left of the sentence before: 扣完为止, 最多.
      const condition = before.replace(/^[，、\s]*(?:扣完为止|累计不超过|最多|最高)?[，、\s]*/, '');
      return {
        condition: condition.replace(PER, '').replace(/[，、]$/, ''),
        per: PER.exec(condition)?.[1] ?? '',
        verb,
        points: Number(points),
        text: criteria.slice(index, index + found.length).replace(/^[，,、\s]+/, ''),
      };
    },
  );

export interface FactMatching {
  readonly pairs: readonly (readonly [PricedFact, PricedFact])[];
  readonly onlyHere: readonly PricedFact[];
  readonly onlyThere: readonly PricedFact[];
}

const LEAST = 0.45;

/** The most alike first, each once. */
export function matchFacts(here: readonly PricedFact[], there: readonly PricedFact[]): FactMatching {
  const candidates = here
    .flatMap((fact) =>
      there.map((other) => ({ fact, other, score: likeness(fact.condition, other.condition) })),
    )
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const [partners, taken] = [new Map<PricedFact, PricedFact>(), new Set<PricedFact>()];
  for (const { fact, other } of candidates)
    if (!partners.has(fact) && !taken.has(other)) {
      partners.set(fact, other);
      taken.add(other);
    }
  return {
    pairs: here.flatMap((fact) => {
      const other = partners.get(fact);
      return other === undefined ? [] : [[fact, other] as const];
    }),
    onlyHere: here.filter((fact) => !partners.has(fact)),
    onlyThere: there.filter((fact) => !taken.has(fact)),
  };
}
