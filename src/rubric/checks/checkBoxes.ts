/** Boxes to tick: their words are told apart, and a column of them has words to tick. */

import { boxesOf, hasBoxColumn } from '../boxes';
import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { itemsWithPointers, leafItems } from '../items';
import type { BoxWords, Rubric } from '../rubric';
import { duplicates } from './duplicates';

export function checkBoxes(rubric: Rubric): readonly Problem[] {
  const { boxes, columns } = rubric.layout;
  const own = itemsWithPointers(rubric).flatMap(({ item, pointer }) =>
    item.boxes === undefined ? [] : checkWords(item.boxes, `${pointer}/boxes`),
  );
  const known = [
    ...new Set([
      ...(boxes?.words ?? []),
      ...leafItems(rubric).flatMap((item) => boxesOf(rubric, item)?.words ?? []),
    ]),
  ];
  return [
    ...(boxes === undefined ? [] : checkWords(boxes, '/layout/boxes')),
    ...own,
    ...(hasBoxColumn(rubric) && known.length === 0
      ? [rubricError('rubric.boxesMissing', { pointer: '/layout/columns' }, {})]
      : []),
    ...columns.flatMap(({ field, key }, i) =>
      field !== 'box' || key === undefined || known.length === 0 || known.includes(key)
        ? []
        : [unknown(key, { words: known }, `/layout/columns/${i}/key`)],
    ),
  ];
}

/** What is said of them is said of words that there are; 不涉及 is no failure. */
export function checkWords({ words, failing, absent }: BoxWords, at: string): readonly Problem[] {
  const failures = failing.flatMap((word, i) =>
    words.includes(word) ? [] : [unknown(word, { words }, `${at}/failing/${i}`)],
  );
  return [
    ...duplicates(words, `${at}/words`),
    ...duplicates(failing, `${at}/failing`),
    ...failures,
    ...(absent === undefined || (words.includes(absent) && !failing.includes(absent))
      ? []
      : [unknown(absent, { words: words.filter((word) => !failing.includes(word)) }, `${at}/absent`)]),
  ];
}

const unknown = (word: string, { words }: Pick<BoxWords, 'words'>, pointer: string): Problem =>
  rubricError('rubric.statusWord', { pointer }, { word, words: words.join('、') });
