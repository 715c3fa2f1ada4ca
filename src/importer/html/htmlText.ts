/** The words of a page in the order of reading: lines, paragraphs, numbers of lists. */

import { ordinal } from '../source/ordinals';
import { isAutomaticNumber, isUnread } from './hiddenHtml';
import type { HtmlElement, HtmlNode } from './parseHtml';
import { attributeOf, isElement } from './parseHtml';

/** Who takes the words. */
export interface WordsOfPage {
  text(piece: string): void;
  /** A paragraph ends here, if one was begun. */
  endParagraph(): void;
  table(table: HtmlElement): void;
  picture(): void;
  formula(): void;
}

const BLOCKS = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article header footer main aside nav form fieldset center ' +
    'blockquote pre address hr caption tr td th figure figcaption'
  ).split(' '),
);

/** Numbers of `<ol type>`. */
const LIST_TYPES = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

/** Numbers of CSS. */
const LIST_STYLES = new Map([
  ['cjk-ideographic', 'chineseCounting'],
  ['simp-chinese-informal', 'chineseCounting'],
  ['trad-chinese-informal', 'chineseCounting'],
  ['lower-alpha', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
]);

export function readWords(nodes: readonly HtmlNode[], to: WordsOfPage, isPre = false): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, to, isPre);
    else if ('value' in node) to.text(isPre ? node.value : collapsed(node.value));
  }
}

function readElement(element: HtmlElement, to: WordsOfPage, isPre: boolean): void {
  const { tagName, childNodes } = element;
  if (tagName === 'br') return to.text('\n');
  if (tagName === 'img') return to.picture();
  if (tagName === 'math') to.formula();
  if (isUnread(element)) return;
  if (tagName === 'table') {
    to.endParagraph();
    return to.table(element);
  }
  if (isAutomaticNumber(element)) return to.text(collapsed(textOf(element)).trim());
  const isBlock = BLOCKS.has(tagName);
  if (isBlock) to.endParagraph();
  if (tagName === 'ol') readList(element, to, isPre);
  else readWords(childNodes, to, isPre || tagName === 'pre');
  if (isBlock) to.endParagraph();
}

/** A list that a browser numbers. */
function readList(list: HtmlElement, to: WordsOfPage, isPre: boolean): void {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/.exec(attributeOf(list, 'style') ?? '')?.[1] ?? '';
  const format = LIST_STYLES.get(style) ?? LIST_TYPES.get(attributeOf(list, 'type') ?? '') ?? 'decimal';
  const mark = format === 'chineseCounting' ? '、' : '.';
  let next = wholeNumber(attributeOf(list, 'start')) ?? 1;
  for (const node of list.childNodes) {
    if (!isElement(node) || node.tagName !== 'li' || isUnread(node)) {
      readWords([node], to, isPre);
      continue;
    }
    const value = wholeNumber(attributeOf(node, 'value')) ?? next;
    next = value + 1;
    to.endParagraph();
    if (style !== 'none') to.text(ordinal(value, format) + mark);
    readWords(node.childNodes, to, isPre);
    to.endParagraph();
  }
}

/** A number of an attribute; undefined where it is none. */
export const wholeNumber = (text: string | undefined): number | undefined =>
  /^\s*\+?\d{1,9}/.test(text ?? '') ? Number.parseInt(text ?? '', 10) : undefined;

const textOf = (element: HtmlElement): string =>
  element.childNodes
    .map((node) => (isElement(node) ? textOf(node) : 'value' in node ? node.value : ''))
    .join('');

const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3001-\\u303f]';
/** Word breaks the lines of its HTML between any two characters, and means no blank. */
const BROKEN_LINE = new RegExp(`(${WIDE})[\\t ]*[\\r\\n]+[\\t ]*(?=${WIDE})`, 'g');

/** Blanks as a browser shows them. */
const collapsed = (text: string): string => text.replace(BROKEN_LINE, '$1').replace(/[ \t\r\n\f]+/g, ' ');
