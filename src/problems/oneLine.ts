/** Text from files in a line of ours. */

/**
 * Text from a file must not steer the terminal, nor turn the reading direction, nor look like a line of ours.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
