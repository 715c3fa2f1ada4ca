/** What reading a Word document needs everywhere: automatic numbers, and whom to tell what is left out. */

import { oneLine } from '../../problems/oneLine';
import type { SourceBuilder } from '../source/sourceBuilder';
import type { LeftOut } from '../../problems/importMessages';
import type { Counter, NumberReference } from './counters';
import type { CellLooks } from '../source/cellLooks';
import type { NumberProperties, ParagraphStyles } from './wordStyles';

export interface WordContext {
  readonly builder: SourceBuilder;
  /** Something that is no plain text, at the place that is being read. */
  tell(what: LeftOut, words?: string): void;
  /** Does what `read` does in a cell: 第2个表第3行第2列 of 第2个表. */
  inCell(place: string, table: string, read: () => void): void;
  /** Counts the paragraph; '' where it is not numbered. */
  number(own: NumberProperties, style: string | undefined): string;
  /** Of the words of a paragraph that says nothing but its style. */
  looks(style: string | undefined): CellLooks;
}

const LONGEST_WORDS = 30;

export function openContext(builder: SourceBuilder, styles: ParagraphStyles, count: Counter): WordContext {
  let place = '';
  let table: string | undefined;
  return {
    builder,
    tell(what, words = '') {
      const quote = oneLine(words).slice(0, LONGEST_WORDS);
      builder.tell('import.leftOut', { what, place, quote }, table);
    },
    inCell(cell, ofTable, read) {
      const before = { place, table };
      [place, table] = [cell, ofTable];
      read();
      ({ place, table } = before);
    },
    number(own, style) {
      const reference = referenceOf({ ...styles.numbers.get(style ?? ''), ...own });
      return reference === undefined ? '' : count(reference);
    },
    looks: (style = '') => ({ isCentred: false, ...(styles.looks.get(style) ?? styles.looks.get('')) }),
  };
}

/** List 0 takes the number of the style away. */
const referenceOf = ({ list, level = 0 }: NumberProperties): NumberReference | undefined =>
  list === undefined || list === '0' ? undefined : { list, level };
