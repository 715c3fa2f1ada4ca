/**
 * HTML to a tree, by parse5, with limits: pages from strangers nest without end, and open the same elements again for
 * every paragraph.
 *
 * The tree is only ever read. No script in it runs, nothing it points to is fetched, and no piece of it becomes HTML.
 */

import type { DefaultTreeAdapterMap } from 'parse5';
import { defaultTreeAdapter, Parser } from 'parse5';
import type { ScoresheetError } from '../../problems/problem';
import { importRefusal } from '../../problems/importProblems';

export type HtmlNode = DefaultTreeAdapterMap['childNode'];
export type HtmlElement = DefaultTreeAdapterMap['element'];
type HtmlRoot = DefaultTreeAdapterMap['document'];

/** A scoresheet saved by Word has 20,000 elements, nested 30 deep. */
const MOST_NODES = 600_000;
const MOST_DEPTH = 400;
/** Of one tag; the parser compares each with all before it. */
const MOST_ATTRIBUTES = 500;
/** Characters taken at a time, after which the attributes are counted. */
const PIECE = 4096;

/** @throws ScoresheetError where the page is past any limit. */
export function parseHtml(html: string): HtmlRoot {
  let nodes = 0;
  let depth = 0;
  const count = (): void => {
    if (++nodes > MOST_NODES) throw tooDeep();
  };
  const parser = new Parser<DefaultTreeAdapterMap>({
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...words) {
        count();
        return defaultTreeAdapter.createElement(...words);
      },
      insertText(...words) {
        count();
        defaultTreeAdapter.insertText(...words);
      },
      onItemPush() {
        if (++depth > MOST_DEPTH) throw tooDeep();
      },
      onItemPop() {
        depth--;
      },
    },
  });
  for (let at = 0; at < html.length; at += PIECE) {
    parser.tokenizer.write(html.slice(at, at + PIECE), false);
    if (attributeCount(parser.tokenizer) > MOST_ATTRIBUTES) throw tooDeep();
  }
  parser.tokenizer.write('', true);
  return parser.document;
}

/** Of the tag that is being read: the parser has no limit of its own, and no way to be told of one. */
function attributeCount(tokenizer: object): number {
  const token: unknown = Reflect.get(tokenizer, 'currentToken');
  if (typeof token !== 'object' || token === null || !('attrs' in token)) return 0;
  return Array.isArray(token.attrs) ? token.attrs.length : 0;
}

const tooDeep = (): ScoresheetError => importRefusal('import.tooDeep', {}, {});

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const attributeOf = ({ attrs }: HtmlElement, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;
