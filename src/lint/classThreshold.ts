/**
 * L18: thresholds that differ by class, and a class that has none.
 *
 * > 四县…不少于10篇，四区不少于5篇 (县区环保局 第34项), where 第29项 knows 开发区 as well
 * > （仅考核各区） (县区环保局 第55项), and nothing about how the others come to full marks
 */

import { minus, pointsOf, toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import type { NamedVariable } from '../rules';
import { variablesOf } from '../rules';
import { isByClass } from '../rules/parameter';
import type { Clause, Item, Rubric } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';
import { passagesOf } from './text/passages';
import { plain } from '../notice/plain';

export const classThreshold: LintRule = {
  code: 'L18',
  find: (rubric) =>
    itemsWithPointers(rubric).flatMap(({ item, pointer }) => [
      ...withoutThreshold(rubric, item, pointer),
      ...outside(rubric, item, pointer),
      ...inWords(rubric, item, pointer),
    ]),
};

function withoutThreshold(rubric: Rubric, item: Item, pointer: string): readonly Finding[] {
  const scored = item.appliesTo ?? rubric.unitClasses ?? [];
  const clauses = item.clauses ?? [];
  if (!clauses.some(isByClasses)) return [];
  const covered = new Set(clauses.filter(isByClasses).flatMap((clause) => classesIn(clause, scored)));
  const missing = scored.filter((name) => !covered.has(name));
  // A clause for one class alone is about what only that class has to do.
  const isTiered = covered.size > 1 || clauses.some(({ rule }) => variablesOf(rule).some(isClassed));
  if (missing.length === 0 || !isTiered) return [];
  const fact = lintWords.noThreshold(missing.join('、'));
  const readings = [lintWords.classFree, lintWords.classSame];
  return [findingAt('L18', `${pointer}/clauses`, { name: nameAt(rubric, pointer), fact }, { readings })];
}

/** A类园区, 甲级, 第一类. */
const CLASS = /(?:第?[一二三四五]|[A-E甲乙丙丁])类/g;
const namedClasses = (text = ''): readonly string[] => [...new Set(plain(text).match(CLASS) ?? [])];

/** A类8个、B类5个、C类3个 are to be reached, and 评分标准 knows A类 and B类 alone. */
function inWords(rubric: Rubric, { requirement, criteria }: Item, pointer: string): readonly Finding[] {
  const [asked, counted] = [namedClasses(requirement), namedClasses(criteria)];
  const missing = asked.filter((name) => !counted.includes(name));
  if (counted.length < 2 || missing.length === 0) return [];
  const fact = lintWords.noThreshold(missing.join('、'));
  const readings = [lintWords.classFree, lintWords.classSame];
  return [findingAt('L18', `${pointer}/criteria`, { name: nameAt(rubric, pointer), fact }, { readings })];
}

const isByClasses = ({ appliesTo, rule }: Clause): boolean =>
  appliesTo !== undefined || variablesOf(rule).some(isClassed);

const isClassed = ({ variable }: NamedVariable): boolean => isByClass(variable);

/** Those for which the clause has every number it needs. */
const classesIn = ({ appliesTo, rule }: Clause, scored: readonly string[]): readonly string[] =>
  (appliesTo ?? scored).filter((name) =>
    variablesOf(rule).every(({ variable }) => !isByClass(variable) || Object.hasOwn(variable.byClass, name)),
  );

/** Says somewhere what 不涉及 comes to. */
const SETTLED = /折算|换算|按满分|计满分|得满分|不涉及|得分率|按比例/;

function outside(rubric: Rubric, item: Item, pointer: string): readonly Finding[] {
  const others = (rubric.unitClasses ?? []).filter((name) => item.appliesTo?.includes(name) === false);
  if (others.length === 0 || item.fullScore === null || isSettled(rubric, pointer)) return [];
  const full = toNumber(minus(pointsOf(rubric.fullScore), pointsOf(item.fullScore)));
  const fact = lintWords.outOf(others.join('、'), full);
  const readings = [lintWords.rescaled, lintWords.countedInFull];
  return [findingAt('L18', `${pointer}/appliesTo`, { name: nameAt(rubric, pointer), fact }, { readings })];
}

const isSettled = (rubric: Rubric, pointer: string): boolean =>
  passagesOf(rubric).some(
    ({ owner, part, plain }) => (owner === pointer || part === 'followUp') && SETTLED.test(plain),
  );
