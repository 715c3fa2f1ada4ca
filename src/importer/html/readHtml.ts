/** A web page, or what Word, WPS and Excel put on the clipboard as HTML: its paragraphs and tables. */

import { importRefusal } from '../../problems/importProblems';
import { gatherText } from '../source/cellText';
import type { Source } from '../source/source';
import { buildSource } from '../source/sourceBuilder';
import { isForLayout, readHtmlTable } from './htmlTable';
import type { WordsOfPage } from './htmlText';
import { readWords } from './htmlText';
import { parseHtml } from './parseHtml';

/** Characters: a notice saved by Word with its pictures inside has 5 million. */
const MOST_CHARACTERS = 12_000_000;

/** @throws ScoresheetError where the page is too large or nested too deep. */
export function readHtml(html: string): Source {
  if (html.length > MOST_CHARACTERS)
    throw importRefusal('import.tooLarge', {}, { part: 'HTML', limit: '12 MB' });
  const builder = buildSource();
  let words = gatherText();
  const flush = (): void => {
    builder.paragraph(words.text());
    words = gatherText();
  };
  const page: WordsOfPage = {
    text: (piece) => words.add(piece),
    endParagraph: flush,
    table(table) {
      if (isForLayout(table)) readWords(table.childNodes, page);
      else readHtmlTable(table, builder);
    },
    // Pages are full of them; only those within the table may be part of it.
    picture: () => undefined,
    formula: () => undefined,
  };
  readWords(parseHtml(html).childNodes, page);
  flush();
  return builder.finish();
}
