/** Text as it is compared: full-width digits, letters and brackets like the narrow ones, no blanks at all. */

export const bareText = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** As bareText, without what stands in brackets: 标准分（100分） is 标准分. */
export const bareName = (text: string): string => bareText(text).replace(/\([^()]*\)/g, '');

/** A heading, a title or a name on one line; between Chinese characters a blank or line end means nothing. */
export const oneLineOf = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .trim();

/** So much of a text as a message needs to name it. */
const QUOTED = 20;

export function quoteOf(text: string): string {
  const line = oneLineOf(text);
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}
