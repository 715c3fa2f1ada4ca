/**
 * What the paragraphs above the table say of its points: 其中组织领导20分、日常管理50分, where the table has 25分.
 *
 * Only a title that stands right before its points is taken for said of it: lint has the sentences of the table itself.
 */

import type { Problem } from '../../problems/problem';
import { importWarning } from '../../problems/importProblems';
import { parentItems, leafItems } from '../../rubric/items';
import type { Rubric } from '../../rubric/rubric';
import { bareText } from '../recognise/bareText';
import { leadingOrdinal } from '../recognise/ordinalText';

/** A title is called in a sentence as long as this. */
const LONGEST = 16;
/** Between a title and its points: （, 为, 占, 共. */
const BETWEEN = '(?:部分|类|项|工作|考核)?[(（:：“”"]?(?:满分|分值|总分)?(?:共计|合计|共|计|为|占|是)?';
const POINTS = '(\\d{1,4}(?:\\.\\d{1,3})?)分(?!以[上下内]|[之钟-]|至|到|\\d)';

interface Part {
  readonly title: string;
  readonly points: number;
}

export function paragraphProblems(paragraphs: readonly string[], rubric: Rubric): readonly Problem[] {
  const text = bareText(paragraphs.join('\n')).replace(/[“”"《》]/g, '');
  const said = partsOf(rubric).flatMap(({ title, points }) => {
    const found = [...text.matchAll(new RegExp(`${escaped(title)}${BETWEEN}${POINTS}`, 'g'))];
    const others = new Set(found.map(([, number]) => Number(number)).filter((each) => each !== points));
    // Said in two ways, or of another part of the same name, it is not known which is about this.
    return found.length > 0 && others.size === 1 && others.size === new Set(found.map(([, n]) => n)).size
      ? [{ title, points, other: [...others][0] ?? points }]
      : [];
  });
  return said.map(({ title, points, other }) =>
    importWarning('import.saidOtherwise', {}, { title, points, other }),
  );
}

/** Sections, parents and items by name; of two that are called alike, neither. */
function partsOf(rubric: Rubric): readonly Part[] {
  const all = [
    ...rubric.sections.map(({ title, fullScore }) => ({ title, points: fullScore })),
    ...[...parentItems(rubric), ...leafItems(rubric)].map(({ requirement = '', fullScore }) => ({
      title: requirement,
      points: fullScore,
    })),
  ].flatMap(({ title, points }): readonly Part[] => {
    const name = bareText(leadingOrdinal(title)?.rest ?? title).replace(/[(][^)]*[)]/g, '');
    return points === null || name.length < 2 || name.length > LONGEST || /[。；，]/.test(name)
      ? []
      : [{ title: name, points }];
  });
  return all.filter(({ title }) => all.filter((each) => each.title === title).length === 1);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
