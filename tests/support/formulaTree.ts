/** Excel formula text as a tree: literals, references, calls and operators, each with its own text. */

export type Node = { readonly text: string } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'error' }
  | { readonly kind: 'array'; readonly items: readonly Node[] }
  | Reference
  | Call
  | { readonly kind: 'operator'; readonly operator: string; readonly operands: readonly Node[] }
);

/** One cell, a range, or whole columns (no rows). Without a sheet it is on the formula's own. */
export interface Reference {
  readonly kind: 'reference';
  readonly text: string;
  readonly sheet?: string;
  readonly columns: readonly [from: number, to: number];
  readonly rows?: readonly [from: number, to: number];
}

export interface Call {
  readonly kind: 'call';
  readonly text: string;
  readonly name: string;
  readonly operands: readonly Node[];
}

interface Token {
  readonly kind: string;
  readonly text: string;
  readonly at: number;
}

const CELL = '\\$?[A-Z]{1,3}\\$?[1-9]\\d*';
const SHEET = "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!";

/** In the order in which they are tried. */
const KINDS: readonly (readonly [kind: string, pattern: string])[] = [
  ['text', '"(?:[^"]|"")*"'],
  ['error', '#(?:N/A|DIV/0!|VALUE!|REF!|NUM!|NAME\\?|NULL!)'],
  ['columns', `(?:${SHEET})?\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}(?![\\d$\\p{L}(])`],
  ['reference', `(?:${SHEET})?${CELL}(?::${CELL})?(?![\\p{L}\\d(])`],
  ['logical', '(?:TRUE|FALSE)(?![\\p{L}\\d_(])'],
  ['call', '[A-Za-z_][A-Za-z0-9_.]*\\('],
  ['number', '(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?'],
  ['operator', '<>|<=|>=|[-+*/^&=<>%:]'],
  ['mark', '[(){},;]'],
];

const PIECES = new RegExp(KINDS.map(([, piece]) => `(${piece})`).join('|'), 'uy');

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at = PIECES.lastIndex) {
    PIECES.lastIndex = at;
    const found = PIECES.exec(text);
    if (found === null) throw new Error(`cannot read the formula at ${at}: ${text.slice(at, at + 40)}`);
    // The only group that matched, after the whole.
    const [kind] = KINDS[found.indexOf(found[0], 1) - 1]!;
    tokens.push({ kind, text: found[0], at });
  }
  return tokens;
}

/** How tightly an operator between two operands binds. */
const BINDING: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['=', '<>', '<', '>', '<=', '>='].map((operator) => [operator, 1])),
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 8,
};
/** A sign before an operand binds more tightly than ^: -2^2 is 4 in Excel. */
const SIGN = 6;

export function parse(text: string): Node {
  const tokens = tokenize(text);
  let next = 0;
  const peek = (): Token | undefined => tokens[next];
  const take = (): Token => tokens[next++] ?? fail();
  const fail = (): never => {
    throw new Error(`the formula breaks off at ${peek()?.at ?? text.length}: ${text.slice(0, 60)}`);
  };
  const expectMark = (mark: string): void => {
    if (take().text !== mark) fail();
  };
  const from = (start: number): string => {
    const last = tokens[next - 1] as Token;
    return text.slice(start, last.at + last.text.length);
  };

  function expression(least: number): Node {
    const start = peek()?.at ?? fail();
    let left = operand();
    for (let token = peek(); token?.kind === 'operator'; token = peek()) {
      const { text: operator } = token;
      if (operator === '%') {
        next += 1;
        left = { kind: 'operator', operator, operands: [left], text: from(start) };
        continue;
      }
      const binding = BINDING[operator] ?? fail();
      if (binding < least) break;
      next += 1;
      const right = expression(binding + 1);
      left = { kind: 'operator', operator, operands: [left, right], text: from(start) };
    }
    return left;
  }

  function operand(): Node {
    const token = take();
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text), text: token.text };
      case 'text':
        return { kind: 'text', value: token.text.slice(1, -1).replaceAll('""', '"'), text: token.text };
      case 'logical':
        return { kind: 'logical', value: token.text === 'TRUE', text: token.text };
      case 'error':
        return { kind: 'error', text: token.text };
      case 'reference':
      case 'columns':
        return reference(token.text);
      case 'call':
        return { ...call(token), text: from(token.at) };
      case 'operator':
        if (token.text !== '-' && token.text !== '+') return fail();
        return signed(token);
      default:
        return token.text === '(' ? inParentheses() : token.text === '{' ? array(token) : fail();
    }
  }

  function signed({ text: operator, at }: Token): Node {
    const operands = [expression(SIGN)];
    return { kind: 'operator', operator, operands, text: from(at) };
  }

  /** Parentheses leave no trace, so that a condition is known again with and without them. */
  function inParentheses(): Node {
    const inner = expression(0);
    expectMark(')');
    return inner;
  }

  function call({ text: opening }: Token): { kind: 'call'; name: string; operands: readonly Node[] } {
    const operands: Node[] = [];
    if (peek()?.text === ')') next += 1;
    else
      do operands.push(expression(0));
      while (separatedBy(',', ')'));
    return { kind: 'call', name: opening.slice(0, -1).toUpperCase(), operands };
  }

  function array({ at }: Token): Node {
    const items: Node[] = [];
    do items.push(expression(0));
    while (peek()?.text === ';' ? take() : separatedBy(',', '}'));
    return { kind: 'array', items, text: from(at) };
  }

  function separatedBy(separator: string, end: string): boolean {
    const { text: mark } = take();
    return mark === separator || (mark === end ? false : fail());
  }

  const tree = expression(0);
  return peek() === undefined ? tree : fail();
}

function reference(text: string): Reference {
  const [, sheet, place = ''] = /^(?:(.*)!)?([^!]+)$/s.exec(text) ?? [];
  const ends = place.replaceAll('$', '').split(':');
  const columns = ends.map((end) => columnNumber(/[A-Z]+/.exec(end)?.[0] ?? ''));
  const rows = ends.map((end) => Number(/\d+/.exec(end)?.[0]));
  const both = (numbers: number[]): [number, number] => [numbers[0] as number, numbers.at(-1) as number];
  return {
    kind: 'reference',
    text,
    ...(sheet !== undefined && { sheet: sheet.replace(/^'|'$/g, '').replaceAll("''", "'") }),
    columns: both(columns),
    ...(!Number.isNaN(rows[0]) && { rows: both(rows) }),
  };
}

const columnNumber = (name: string): number =>
  [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Whether the reference covers more than one cell. */
export const isRange = ({ columns, rows }: Reference): boolean =>
  rows === undefined || columns[0] !== columns[1] || rows[0] !== rows[1];

/** The node and everything inside it. */
export function* within(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* within(child);
}

export const childrenOf = (node: Node): readonly Node[] =>
  node.kind === 'array' ? node.items : node.kind === 'call' || node.kind === 'operator' ? node.operands : [];
