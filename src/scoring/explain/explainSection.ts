/** Why a part has the score it has. */

import { INCOMPLETE } from '../steps/stateWords';
import type { Points } from '../../points/points';
import { minus, NO_POINTS, pointsOf, proportion } from '../../points/points';
import { itemName } from '../../rubric/names';
import type { Clause, Item, Section } from '../../rubric/rubric';
import type { Prepared, SettlingClause } from '../fields/prepared';
import type { Scoring } from '../scoring';
import { hasSettled } from '../levels/settle';
import { isScaled } from '../levels/weight';
import { sightOf } from '../levels/valueSight';
import type { ValueSight } from '../steps/sight';
import type { Trace, TraceStep } from './trace';
import { firedVetoes, pointsWords } from './trace';
import { mustFind } from '../../problems/invariant';

export const shownWords = (shown: Points | string | undefined): string =>
  typeof shown === 'number' ? pointsWords(shown) : shown || INCOMPLETE;

/** Names and scores, so that the sum can be followed. */
export const termsOf = (
  parts: readonly { readonly name: string; readonly shown: Points | string | undefined }[],
): string => parts.map(({ name, shown }) => `${name}${shownWords(shown)}`).join('，');

/** 第1项0.9分，第2项0.5分; (1)得5分，(2)不涉及，③扣2分. */
export const partsWords = (items: readonly Item[], { items: scores }: Scoring): string =>
  items
    .map(({ id, label, scaleTo }) => {
      const name = itemName(label);
      const { printed: shown, contribution } = scores.get(id) ?? {};
      if (scaleTo !== undefined && typeof shown === 'number' && typeof contribution === 'number')
        return `${name}计${pointsWords(contribution)}`;
      if (typeof shown !== 'number') return `${name}${shown || '未评'}`;
      if (shown < 0) return `${name}扣${pointsWords(minus(NO_POINTS, shown))}`;
      return name.endsWith('项') ? `${name}${pointsWords(shown)}` : `${name}得${pointsWords(shown)}`;
    })
    .join('，');

/** Many a heading has its points in it already. */
const titleWithPoints = ({ title, fullScore }: Section): string =>
  new RegExp(`(?<![\\d.])${fullScore}分`).test(title)
    ? title.replace(/。/, '')
    : `${title}（${fullScore}分）`;

export function explainSection(prepared: Prepared, scoring: Scoring, section: Section): Trace {
  const own = mustFind(scoring.sections, section.id);
  const { nothing, everything } = firedAmong(
    prepared.settling.sections.get(section.id),
    sightOf(prepared, scoring),
  );
  const lost = [
    ...firedVetoes(scoring, 'sectionZero', section.id).map((veto) => ({
      what: '一票否决',
      words: veto.text,
    })),
    ...nothing.map(({ label, text }) => ({ what: label, words: text })),
  ].map(({ what, words }) => ({ text: `${what}：该部分不得分，为0分`, words }));
  const won = everything.map(({ label, text }) => ({
    text: `${label}：该部分得满分${exceptWords(own.taken)}，为${pointsWords(own.sum)}`,
    words: text,
  }));
  return {
    title: `${titleWithPoints(section)}：${shownWords(own.shown)}`,
    steps: [
      { text: partsWords(section.items, scoring) },
      ...(lost.length > 0 ? lost : won),
      ...scaledSteps(scoring, section),
    ] satisfies readonly TraceStep[],
  };
}

/** 折算: 85分，其中… of 100, which counts for 30. */
function scaledSteps({ weights, sections }: Scoring, section: Section): readonly TraceStep[] {
  const counted = weights.get(section.id)?.shown;
  if (!isScaled(section) || typeof counted !== 'number') return [];
  const { sum, extra } = mustFind(sections, section.id);
  const { fullScore, scaleTo } = section;
  const beside = extra === 0 ? '' : `（其中加分${pointsWords(extra)}）`;
  const straight = proportion(sum, pointsOf(scaleTo), pointsOf(fullScore));
  const made = Math.abs(straight - counted) > ROUNDED ? '，不涉及的不计，其余按比例补足' : '';
  return [
    {
      text: `${pointsWords(sum)}${beside}，${fullScore}分折算为${scaleTo}分${made}，计${pointsWords(counted)}`,
    },
  ];
}

/** More than any rounding changes, in millionths. */
const ROUNDED = 500_000;

/** What 即得满分 does not give. */
export const exceptWords = (taken: Points): string =>
  taken === 0 ? '' : `，不得分、不涉及的${pointsWords(taken)}除外`;

/** The clauses of these that were found. */
export function firedAmong(
  settling: SettlingClause | undefined,
  see: ValueSight,
): Readonly<Record<keyof SettlingClause, readonly Clause[]>> {
  const fired = (which: keyof SettlingClause): readonly Clause[] =>
    (settling?.[which] ?? [])
      .filter((settler) => hasSettled(see, which, settler))
      .map(({ clause }) => clause);
  return { nothing: fired('nothing'), everything: fired('everything') };
}
