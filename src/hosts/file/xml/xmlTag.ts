/** One start tag, character by character: its name, its attributes, and where it ends. */

import { DOUBLE_QUOTE, EQUALS, GREATER, LESS, SINGLE_QUOTE, SLASH, SPACE } from './characters';

/** Of one tag; the root of a sheet has 20 or so. Duplicates are sought pair by pair, so there is a limit. */
const MAX_ATTRIBUTES = 64;

/** The latest tag. One object serves a whole part: making one a tag took a third of the time. */
export interface Tag {
  /** With its prefix. */
  name: string;
  /** `<x/>` */
  isEmpty: boolean;
  /** Just past the `>`. */
  end: number;
  /** How many of `spans` are this tag's; older numbers follow. */
  spanCount: number;
  /** Four offsets an attribute: name from, name to, value from, value to. */
  readonly spans: number[];
}

export const emptyTag = (): Tag => ({ name: '', isEmpty: false, end: 0, spanCount: 0, spans: [] });

/** Reads the start tag at `at` into `tag`; false when it is not one. */
export function readTag(source: string, at: number, tag: Tag): boolean {
  let next = skipName(source, at + 1);
  if (next === at + 1) return false;
  tag.name = source.slice(at + 1, next);
  tag.spanCount = 0;
  for (;;) {
    const from = skipSpace(source, next);
    const code = source.charCodeAt(from);
    if (code === GREATER || code === SLASH) {
      tag.isEmpty = code === SLASH;
      tag.end = tag.isEmpty ? from + 2 : from + 1;
      return source.charCodeAt(tag.end - 1) === GREATER;
    }
    if (from === next) return false;
    next = readAttribute(source, from, tag);
    if (next === NOT_ONE) return false;
  }
}

const NOT_ONE = -1;

/** Just past the closing quote; NOT_ONE when there is no attribute here, or its name came before. */
function readAttribute(source: string, at: number, tag: Tag): number {
  const nameEnd = skipName(source, at);
  const equals = skipSpace(source, nameEnd);
  const opening = skipSpace(source, equals + 1);
  const quote = source.charCodeAt(opening);
  const isQuote = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
  if (nameEnd === at || source.charCodeAt(equals) !== EQUALS || !isQuote) return NOT_ONE;
  const closing = source.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", opening + 1);
  if (closing === -1 || isTaken(source, at, nameEnd, tag)) return NOT_ONE;
  if (tag.spanCount === 4 * MAX_ATTRIBUTES) return NOT_ONE;
  tag.spans[tag.spanCount++] = at;
  tag.spans[tag.spanCount++] = nameEnd;
  tag.spans[tag.spanCount++] = opening + 1;
  tag.spans[tag.spanCount++] = closing;
  return closing + 1;
}

function isTaken(source: string, from: number, to: number, { spans, spanCount }: Tag): boolean {
  for (let index = 0; index < spanCount; index += 4) {
    const [start = 0, end = 0] = [spans[index], spans[index + 1]];
    if (end - start === to - from && sameText(source, start, from, to)) return true;
  }
  return false;
}

/** `startsWith` and `slice` cost more than the few characters of a name. */
function sameText(source: string, other: number, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (source.charCodeAt(index) !== source.charCodeAt(other + index - from)) return false;
  }
  return true;
}

/** Any run that cannot be mistaken for the rest of a tag. */
function skipName(source: string, at: number): number {
  let end = at;
  while (isNameCode(source.charCodeAt(end))) end++;
  return end;
}

/** False for NaN as well, which stands past the end of the source. */
const isNameCode = (code: number): boolean =>
  code > GREATER ||
  (code > SPACE &&
    code !== DOUBLE_QUOTE &&
    code !== SINGLE_QUOTE &&
    code !== SLASH &&
    code !== LESS &&
    code !== EQUALS &&
    code !== GREATER);

export function skipSpace(source: string, at: number): number {
  let end = at;
  while (isSpace(source.charCodeAt(end))) end++;
  return end;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa || code === 0xd || code === 0x9;
