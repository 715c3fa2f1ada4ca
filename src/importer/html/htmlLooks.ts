/** How the words of a cell look on a page, by the styles and attributes of the elements around them, up to the table. */

import type { CellLooks } from '../source/cellLooks';
import { gatherLooks } from '../source/cellLooks';
import { isUnread } from './hiddenHtml';
import { lengthInPixels } from './htmlWidths';
import type { HtmlElement, HtmlNode } from './parseHtml';
import { attributeOf, isElement } from './parseHtml';

/** The outermost element that says something of its cells: a table centred on the page is no table of centred words. */
const OUTERMOST = 'table';

export function htmlLooks(cell: HtmlElement): CellLooks | undefined {
  const found = gatherLooks();
  const visit = (nodes: readonly HtmlNode[], above: CellLooks): void => {
    for (const node of nodes) {
      if (!isElement(node)) {
        if ('value' in node) found.add(node.value.trim().length, above);
      } else if (node.tagName !== OUTERMOST && !isUnread(node))
        visit(node.childNodes, { ...above, ...ownLooks(node) });
    }
  };
  visit(cell.childNodes, { ...looksAround(cell), ...ownLooks(cell) });
  return found.looks();
}

/** What the row, the rows and the table say of a cell. */
function looksAround(cell: HtmlElement): CellLooks {
  let looks: CellLooks = {};
  for (let node = cell.parentNode; node !== null && 'tagName' in node; node = node.parentNode) {
    const { isCentred, ...own } = ownLooks(node);
    const isTable = node.tagName === OUTERMOST;
    looks = { ...own, ...(isCentred !== undefined && !isTable && { isCentred }), ...looks };
    if (isTable) break;
  }
  return looks;
}

const SIZE = /(?:^|;)\s*font-size\s*:\s*([^;]+)/i;
const ALIGN = /(?:^|;)\s*text-align\s*:\s*([a-z-]+)/i;
const POINTS_PER_PIXEL = 72 / 96;

function ownLooks(element: HtmlElement): CellLooks {
  const style = attributeOf(element, 'style') ?? '';
  const align =
    ALIGN.exec(style)?.[1] ??
    attributeOf(element, 'align') ??
    (element.tagName === 'center' || element.tagName === 'th' ? 'center' : undefined);
  const pixels = lengthInPixels(SIZE.exec(style)?.[1] ?? '');
  return {
    ...(align !== undefined && { isCentred: /center$/i.test(align) }),
    ...(pixels !== undefined && { size: pixels * POINTS_PER_PIXEL }),
  };
}
