/** Where this page finds the rubrics of its office. */

import type { PageAround } from './officeRubrics';
import { OFFICE_BLOCK } from './officeRubrics';

export const pageAround = (): PageAround => ({
  block: document.getElementById(OFFICE_BLOCK)?.textContent ?? undefined,
  // A page that was opened by double click may ask for nothing.
  fetch: location.protocol.startsWith('http') ? (address) => fetch(address) : undefined,
});
