/** Where a text stops being JSON: most engines' own messages no longer say. */

/** A string is read in one way only: where its end is missing, trying the others would take for ever. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** What may come next; `first` and `firstKey` also let the bracket close. */
type Expected = 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'next';

/** Index of the first character that cannot belong to JSON; the text's length where it ends too early. */
export function jsonFaultAt(json: string): number {
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  let expected: Expected | undefined = 'value';
  for (;;) {
    const start = token.lastIndex;
    const match = token.exec(json);
    if (match === null) return start + (/[^ \t\n\r]/.exec(json.slice(start))?.index ?? json.length - start);
    const [text, mark, string] = match;
    expected = after(expected, mark ?? (string === undefined ? 'scalar' : 'string'), open);
    if (expected === undefined) return start + text.search(/[^ \t\n\r]/);
  }
}

/** What may follow `token`; undefined where it may not stand itself. */
function after(expected: Expected, token: string, open: string[]): Expected | undefined {
  if (token === '}' || token === ']') {
    const isEmpty = expected === (token === '}' ? 'firstKey' : 'first');
    const closes = (isEmpty || expected === 'next') && open.pop() === (token === '}' ? '{' : '[');
    return closes ? 'next' : undefined;
  }
  if (expected === 'colon') return token === ':' ? 'value' : undefined;
  if (expected === 'key' || expected === 'firstKey') return token === 'string' ? 'colon' : undefined;
  if (expected === 'next') return token !== ',' ? undefined : separated[open.at(-1) ?? ''];
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'firstKey' : 'first';
  }
  return token === 'scalar' || token === 'string' ? 'next' : undefined;
}

/** What a comma leads to, by the bracket it stands in. */
const separated: Readonly<Record<string, Expected>> = { '{': 'key', '[': 'value' };
