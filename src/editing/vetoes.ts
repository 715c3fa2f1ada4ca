/** 一票否决 and 等级 by conditions as forms have them: everything may be blank yet. */

import { isStatusRow, itemsWithPointers, fullLabels } from '../rubric/items';
import { itemName } from '../rubric/names';
import type { Rubric, Veto, VetoEffect } from '../rubric/rubric';
import { TOTAL_EFFECTS, WHEN_EFFECTS } from '../rubric/veto';
import { isOneOf } from '../problems/narrow';
import { saidVetoes } from '../scoring/fields/vetoes';
import { verdictSentence } from '../scoring/levels/verdict';
import { namedClauses, ownersOf } from './owners';

export interface VetoDraft {
  readonly text: string;
  readonly effect: VetoEffect;
  readonly target?: string | undefined;
  readonly grade?: string | undefined;
  readonly consequence?: string | undefined;
  /** Id of the clause or the row whose fact it is. */
  readonly sameAs?: string | undefined;
  /** Id of the clause without whose fact it cannot be. */
  readonly requires?: string | undefined;
  readonly when?: WhenDraft | undefined;
  /** What the form does not show. */
  readonly rest?: Readonly<Partial<Pick<Veto, 'id' | 'attachment'>>>;
}

/** 得分率低于60%的: none of the parts stands for 基本分, or for 总分. */
export interface WhenDraft {
  readonly parts: readonly string[];
  readonly isOfTotal?: boolean;
  /** 90分以上的, instead of below. */
  readonly isFrom?: boolean;
  /** How many points, or percent. */
  readonly line: number | string | undefined;
  readonly isPercent: boolean;
}

export const vetoDrafts = ({ vetoes = [] }: Pick<Rubric, 'vetoes'>): readonly VetoDraft[] =>
  vetoes.map(({ id, attachment, when, ...said }) => ({
    ...said,
    ...(when && {
      when: {
        parts: when.parts ?? [],
        isOfTotal: when.of === 'total',
        isFrom: when.from !== undefined,
        line: when.from ?? when.below,
        isPercent: when.in === 'percent',
      },
    }),
    rest: { id, ...(attachment !== undefined && { attachment }) },
  }));

/** How a veto is known: the value of a choice. Anything else is the id of what it follows. */
export const ASKED = '';
export const BY_SCORE = 'when';

export const knownBy = ({ when, sameAs }: VetoDraft): string => (when ? BY_SCORE : (sameAs ?? ASKED));

/** With another way to know it. What the score decides is no score: an effect that takes points gives way. */
export function withKnownBy({ effect, ...veto }: VetoDraft, by: string): VetoDraft {
  const { sameAs: _, when: __, ...rest } = veto;
  if (by === ASKED) return { ...rest, effect };
  const { requires: ___, ...alone } = rest;
  return by === BY_SCORE
    ? {
        ...alone,
        effect: isOneOf(WHEN_EFFECTS, effect) ? effect : WHEN_EFFECTS[0],
        when: { parts: [], line: undefined, isPercent: false },
      }
    : { ...rest, effect, sameAs: by };
}

/** What a veto can follow: 第4项 where that is 符合 or not, 第3项第②款“会议少开”. */
export const factsOf = (rubric: Rubric): readonly (readonly [id: string, name: string])[] => [
  ...ownersOf(rubric).flatMap(({ id, name, status }) => (status === undefined ? [] : [[id, name] as const])),
  ...namedClauses(rubric).map(({ clause, name }) => [clause.id, name] as const),
];

/** What can be too low: the sections, then the items with points, by their names. */
export function scoredParts(rubric: Rubric): readonly (readonly [id: string, name: string])[] {
  const labels = fullLabels(rubric);
  return [
    ...rubric.sections.map(({ id, title }) => [id, `“${title}”`] as const),
    ...itemsWithPointers(rubric).flatMap(({ item }) =>
      isStatusRow(item) || item.fullScore === null
        ? []
        : [[item.id, itemName(labels.get(item.id) ?? item.label)] as const],
    ),
  ];
}

/** Undefined where there are none. What belongs to another effect is left out; new ones get an id of their own. */
export function asVetoes(drafts: readonly VetoDraft[]): readonly object[] | undefined {
  const taken = new Set(drafts.map(({ rest }) => rest?.id));
  let next = 1;
  const fresh = (): string => {
    while (taken.has(`v${next}`)) next += 1;
    return `v${next++}`;
  };
  const said = drafts.filter(({ text }) => text.trim() !== '');
  return said.length === 0
    ? undefined
    : said.map(({ text, effect, target, grade, consequence, when, sameAs, requires, rest = {} }) => ({
        ...{ ...rest, id: rest.id ?? fresh(), text: text.trim(), effect },
        ...(sameAs !== undefined && { sameAs }),
        ...(requires !== undefined && { requires }),
        ...(when && { when: asWhen(when) }),
        ...((effect === 'itemZero' || effect === 'sectionZero') && { target }),
        ...((effect === 'forcedGrade' || effect === 'gradeCeiling') && { grade }),
        ...(consequence !== undefined && consequence.trim() !== '' && { consequence: consequence.trim() }),
      }));
}

const asWhen = ({ parts, isOfTotal, isFrom, line, isPercent }: WhenDraft): object =>
  parts.length > 0
    ? { parts, below: line, ...(isPercent && { in: 'percent' }) }
    : { ...(isOfTotal === true && { of: 'total' }), ...(isFrom === true ? { from: line } : { below: line }) };

const whenEffects = ({ parts, isOfTotal }: WhenDraft): readonly VetoEffect[] =>
  isOfTotal === true && parts.length === 0 ? TOTAL_EFFECTS : WHEN_EFFECTS;

/** Whether a veto that is known in this way may do it. */
export const allowsEffect = ({ when }: VetoDraft, effect: VetoEffect): boolean =>
  when === undefined || whenEffects(when).includes(effect);

/** The condition changed; an effect that it cannot have gives way. */
export function withWhen(veto: VetoDraft, when: WhenDraft): VetoDraft {
  const changed = { ...veto, when };
  return allowsEffect(changed, veto.effect) ? changed : { ...changed, effect: TOTAL_EFFECTS[0] };
}

/** What is printed under 总分 where it is so; undefined while there are no words. */
export function vetoSentence(rubric: Rubric, draft: VetoDraft): string | undefined {
  const { text, effect, target, grade, consequence, when } = draft;
  if (text.trim() === '') return undefined;
  const veto: Veto = {
    ...{ id: '', text: text.trim(), effect },
    ...(target !== undefined && { target }),
    ...(grade !== undefined && { grade }),
    ...(consequence !== undefined && consequence.trim() !== '' && { consequence: consequence.trim() }),
    ...(when && { when: { below: Number(when.line) } }),
  };
  return saidVetoes({ ...rubric, vetoes: [veto] })
    .map(verdictSentence)
    .join('');
}
