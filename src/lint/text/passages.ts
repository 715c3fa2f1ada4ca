/** Every passage of a rubric that is printed in the notice's own words, with its place. */

import type { ListLine, Item, Rubric } from '../../rubric/rubric';
import { itemsWithPointers } from '../../rubric/items';
import { nameAt } from '../nameAt';
import { plain } from '../../notice/plain';

export interface Passage {
  /** JSON pointer to the text. */
  readonly pointer: string;
  /** As messages call the part of the rubric that it belongs to. */
  readonly name: string;
  readonly part: QuotedPart;
  /** As printed. */
  readonly text: string;
  /** The same in one spelling, character for character. */
  readonly plain: string;
  /** JSON pointer to the item, line or veto that it belongs to. */
  readonly owner: string;
  /** The title of the sheet, or what a note quotes of it. */
  readonly isTitle: boolean;
}

type QuotedPart =
  | 'title'
  | 'source'
  | 'heading'
  | 'requirement'
  | 'criteria'
  /** What stands in a column of free text. */
  | 'column'
  | 'veto'
  | 'followUp'
  /** 注 under the table. */
  | 'note'
  | 'quotation';

const known = new WeakMap<Rubric, readonly Passage[]>();

/** In the order of the document. */
export function passagesOf(rubric: Rubric): readonly Passage[] {
  const found = known.get(rubric) ?? readPassages(rubric);
  known.set(rubric, found);
  return found;
}

function readPassages(rubric: Rubric): readonly Passage[] {
  const passage = (part: QuotedPart, owner: string, property: string, text: string | undefined): Passage[] =>
    text === undefined || text === ''
      ? []
      : [
          {
            pointer: `${owner}/${property}`,
            name: nameAt(rubric, `${owner}/${property}`),
            part,
            text,
            plain: plain(text),
            owner,
            isTitle: part === 'title',
          },
        ];
  const extras = (list: readonly ListLine[] = [], base: string) =>
    list.flatMap(({ requirement, criteria }, i) => [
      ...passage('requirement', `${base}/${i}`, 'requirement', requirement),
      ...passage('criteria', `${base}/${i}`, 'criteria', criteria),
    ]);
  return [
    ...passage('title', '', 'title', rubric.title),
    ...passage('source', '/source', 'notice', rubric.source.notice),
    ...passage('source', '/source', 'number', rubric.source.number),
    ...rubric.sections.flatMap(({ title }, i) => passage('heading', `/sections/${i}`, 'title', title)),
    ...itemsWithPointers(rubric).flatMap(({ item, pointer }) => [
      ...passage('requirement', pointer, 'requirement', item.requirement),
      ...passage('criteria', pointer, 'criteria', item.criteria),
      ...Object.entries(item.texts ?? {}).flatMap(([key, text]) =>
        passage('column', pointer, `texts/${key}`, text),
      ),
    ]),
    ...extras(rubric.bonus?.items, '/bonus/items'),
    ...extras(rubric.penalties?.items, '/penalties/items'),
    ...(rubric.vetoes ?? []).flatMap(({ text, consequence }, i) => [
      ...passage('veto', `/vetoes/${i}`, 'text', text),
      ...passage('veto', `/vetoes/${i}`, 'consequence', consequence),
    ]),
    ...(rubric.followUps ?? []).flatMap(({ text }, i) =>
      passage('followUp', `/followUps/${i}`, 'text', text),
    ),
    ...(rubric.layout.foot ?? []).flatMap(({ note }, i) =>
      passage('note', `/layout/foot/${i}`, 'note', note),
    ),
  ];
}

/** 评分细则 of items, bonus and penalty lines: where points are priced. */
export const criteriaOf = (rubric: Rubric): readonly Passage[] =>
  passagesOf(rubric).filter(({ part }) => part === 'criteria');

/** Where points are priced: 评分细则, and 考核内容 where a row has nothing else. */
export const pricingOf = (rubric: Rubric): readonly Passage[] => {
  const all = passagesOf(rubric);
  const priced = new Set(all.filter(({ part }) => part === 'criteria').map(({ owner }) => owner));
  return all.filter(
    ({ part, owner }) => part === 'criteria' || (part === 'requirement' && !priced.has(owner)),
  );
};

/** What is said once for the whole form: 注 under the table, 后续措施. */
export const notesOf = (rubric: Rubric): readonly Passage[] =>
  passagesOf(rubric).filter(({ part }) => part === 'note' || part === 'followUp');

/** All that a row says, in whichever column. */
export const wordsAt = (rubric: Rubric, owner: string): readonly Passage[] =>
  passagesOf(rubric).filter((passage) => passage.owner === owner);

/** Items that carry clauses, with their pointers. */
export const leavesWithPointers = (
  rubric: Rubric,
): readonly { readonly item: Item; readonly pointer: string }[] =>
  itemsWithPointers(rubric).filter(({ item }) => item.items === undefined);

/** A piece of a passage as printed. */
export interface Piece {
  readonly text: string;
  readonly plain: string;
  readonly index: number;
}

/** What stands between 。 and ；: one clause of a sentence. */
export const segmentsOf = (passage: Pick<Passage, 'text' | 'plain'>): readonly Piece[] =>
  cut(passage, /[^。；\n]+/g);

/** Between any two marks: the smallest piece. */
export const piecesOf = (passage: Pick<Passage, 'text' | 'plain'>): readonly Piece[] =>
  cut(passage, /[^，。；：\n]+/g);

const cut = ({ text, plain: same }: Pick<Passage, 'text' | 'plain'>, between: RegExp): readonly Piece[] =>
  [...same.matchAll(between)].map((match) => ({
    text: text.slice(match.index, match.index + match[0].length),
    plain: match[0],
    index: match.index,
  }));

/** What a match in `plain` says in the original. */
export const printed = (
  { text }: Pick<Passage, 'text'>,
  match: { readonly index: number } & readonly string[],
) => text.slice(match.index, match.index + (match[0]?.length ?? 0));

/** “一”、“二”等5处: quotations for a message, each once. */
export function quoteList(quotes: readonly string[], most = 3): string {
  const each = [...new Set(quotes)];
  const shown = each
    .slice(0, most)
    .map((quote) => `“${quote}”`)
    .join('、');
  return each.length > most ? `${shown}等${each.length}处` : shown;
}
