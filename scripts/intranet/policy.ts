/** The Content-Security-Policy that the server sends: the one of the pages themselves, and who may frame them. */

/**
 * Reads the policy out of a page, so that header and page cannot drift apart. A page cannot say itself who may frame it:
 * Excel on a PC does not frame the pane, Excel on the web does, and its address has to be added by the office.
 */
export function headerPolicy(page: string): string {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined)
    throw new Error('taskpane.html 里没有 Content-Security-Policy，没有生成。请先修正网页。');
  return `${policy}; frame-ancestors 'self'`;
}
