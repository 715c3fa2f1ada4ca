/**
 * What clauses have to do with each other, beyond the sums of their item: conditions, contradictions, one fact in
 * several places.
 *
 * > “区域环评+环境标准”改革工作全面完成考核任务并新增完成改革区域的，每增加1个加2分 (目标责任书 三16(3))
 * > 未完成任务的此项不得分，并取消评先资格 (县区环保局 第37项)
 * > 绿色发展指数排名在全省前10名的，加1分 … 倒数10名的，扣5分 (目标责任书 加分12、扣分6)
 * > 采用篇数超过规定标准的，政务信息每被省录用一条加0.5分、被市录用一条加0.2分 (县区环保局 第34项): of those 采用 only
 *
 * All of it is worked out once from the rubric, as ids of fields; engine and sheet then only look at those.
 */

import type { Clause, Exclusion, Requirement, Rubric, Veto } from '../../rubric/rubric';
import { requirementsOf } from '../../rubric/rubric';
import { kindOf } from '../../rules';
import type { Bound, Contradiction, PreparedClause, Relations } from './prepared';

export const NO_RELATIONS: Relations = { requirements: [], contradictions: [], bounds: [] };

/** Clauses that have fields on this sheet, by id. */
type Known = ReadonlyMap<string, PreparedClause>;

/** A clause that the sheet has no field for, an item's in direct mode, is left to whoever types the score. */
export function relationsOf(
  { exclusions = [], vetoes = [] }: Pick<Rubric, 'exclusions' | 'vetoes'>,
  { clause, inputs }: PreparedClause,
  known: Known,
): Relations {
  const whole = clause.atMost === undefined ? undefined : known.get(clause.atMost);
  return {
    requirements: requirementsOf(clause).flatMap((requirement) => {
      const other = known.get(requirement.clause);
      return other === undefined
        ? []
        : [{ is: requirement.is, other, words: `（${otherwise(requirement, other)}，不计）` }];
    }),
    contradictions: [
      ...exclusions.flatMap((exclusion) => opposedIn(exclusion, clause.id, known)),
      ...vetoes
        .filter(({ requires }) => requires === clause.id)
        .map((veto) => ({ others: [veto.id], against: 'none' as const, advice: neededFor(veto) })),
    ],
    bounds: whole === undefined ? [] : [boundOf(clause, inputs, whole)],
  };
}

const OTHERWISE: Readonly<Record<Requirement['is'], (label: string) => string>> = {
  exceeded: () => '没有超过规定标准',
  found: (label) => `没有填“${label}”`,
  none: (label) => `填了“${label}”`,
  full: (label) => `“${label}”没有达到要求`,
};

const otherwise = ({ is, otherwise: words }: Requirement, { clause }: PreparedClause): string =>
  words ?? OTHERWISE[is](clause.label);

function opposedIn({ sides }: Exclusion, id: string, known: Known): readonly Contradiction[] {
  if (!sides.some((side) => side.includes(id))) return [];
  const others = sides
    .filter((side) => !side.includes(id))
    .flat()
    .flatMap((each) => known.get(each) ?? []);
  if (others.length === 0) return [];
  const labels = others.map(({ clause }) => `“${clause.label}”`).join('、');
  return [
    {
      others: others.flatMap(({ inputs }) => inputs),
      against: 'found',
      advice: `与${labels}不能同时有，请核对`,
    },
  ];
}

function boundOf(clause: Clause, { length }: readonly string[], other: PreparedClause): Bound {
  const isRequired = requirementsOf(clause).some((each) => each.clause === other.clause.id);
  return {
    other,
    isNoneIfBlank: kindOf(other.clause.rule).blankMeansNone && !isRequired,
    advice: `${length > 1 ? '合计' : ''}多于“${other.clause.label}”，请核对`,
  };
}

const neededFor = ({ text }: Veto): string =>
  `一票否决选了“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”，这里也应填写，请核对`;
