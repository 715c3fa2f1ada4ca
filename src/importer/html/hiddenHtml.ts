/** What of a page is not for reading: scripts, what is not displayed, what was deleted. */

import { attributeOf } from './parseHtml';
import type { HtmlElement } from './parseHtml';

const UNREAD = new Set(
  (
    'script style head title noscript template iframe object embed svg select datalist button textarea input ' +
    'audio video canvas map del col colgroup'
  ).split(' '),
);

/** `mso-hide:all` is Word's own for hidden text. */
const UNSEEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

export const isUnread = (element: HtmlElement): boolean =>
  UNREAD.has(element.tagName) ||
  attributeOf(element, 'hidden') !== undefined ||
  UNSEEN.test(attributeOf(element, 'style') ?? '');

/** Word writes the automatic number into a span of its own, with blanks of another size behind it. */
export const isAutomaticNumber = (element: HtmlElement): boolean =>
  /mso-list\s*:\s*ignore/i.test(attributeOf(element, 'style') ?? '');
