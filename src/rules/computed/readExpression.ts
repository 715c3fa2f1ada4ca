/** Reads an expression as a notice writes it, with the names of what is typed, full-width or not. */

import type { Expression, FunctionName, Operator } from './expression';
import { FUNCTIONS } from './expression';
import { ownKeys } from '../../problems/narrow';

/** A name with the places of its cells: one, or several such as those of twelve months. */
export interface NamedCells {
  readonly name: string;
  readonly cells: readonly number[];
}

/** What is not understood, for whoever writes the rubric. */
export class ExpressionFault extends Error {}

export function readExpression(text: string, names: readonly NamedCells[]): Expression {
  const reader = { source: text, text: plainSigns(text), at: 0, names };
  const expression = readSum(reader);
  if (reader.at < reader.text.length) throw faultAt(reader, '看不懂');
  return expression;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...['（(', '）)', '＋+', '－-', '−-', '–-', '×*', '＊*', '÷/', '／/', '％%', '，,', '、,'].map(
    (pair): [string, string] => [pair.charAt(0), pair.charAt(1)],
  ),
]);

/** Character by character, so that a place in one is the same place in the other. */
const plainSigns = (text: string): string => Array.from(text, (char) => SIGNS.get(char) ?? char).join('');

interface Reader {
  /** As it is written, for messages. */
  readonly source: string;
  readonly text: string;
  at: number;
  readonly names: readonly NamedCells[];
}

/** `where` is said of what was read before; at the beginning there is nothing of which to say it. */
const faultAt = ({ source, at }: Reader, what: string, where = '的后面'): ExpressionFault =>
  new ExpressionFault((at === 0 ? '开头' : `“${source.slice(0, at).trim()}”${where}`) + what);

function skipBlanks(reader: Reader): void {
  while (/\s/.test(reader.text.charAt(reader.at))) reader.at += 1;
}

/** Takes one of the signs, if it comes next. */
function taken<S extends string>(reader: Reader, signs: readonly S[]): S | undefined {
  skipBlanks(reader);
  const found = signs.find((sign) => reader.text.startsWith(sign, reader.at));
  if (found !== undefined) reader.at += found.length;
  return found;
}

const readSum = (reader: Reader): Expression => readChain(reader, ['+', '-'], readProduct);
const readProduct = (reader: Reader): Expression => readChain(reader, ['*', '/'], readTerm);

function readChain(
  reader: Reader,
  operators: readonly Operator[],
  readPart: (reader: Reader) => Expression,
): Expression {
  let left = readPart(reader);
  for (;;) {
    const is = taken(reader, operators);
    if (is === undefined) return left;
    const from = reader.at;
    const right = readPart(reader);
    if (is === '/' && right.is === 'number' && right.number === 0) throw faultAt(reader, '除以了0', '');
    left = { is, left, right, words: reader.source.slice(from, reader.at).trim() };
  }
}

function readTerm(reader: Reader): Expression {
  if (taken(reader, ['(']) !== undefined) {
    const inner = readSum(reader);
    close(reader);
    return inner;
  }
  const name = taken(
    reader,
    longestFirst(ownKeys(FUNCTIONS)).filter((each) => isCalled(reader, each)),
  );
  if (name !== undefined) return readCall(reader, name);
  const found = namedNext(reader);
  if (found !== undefined) {
    const [index, ...more] = found.cells;
    if (index === undefined || more.length > 0)
      throw faultAt(reader, `有${found.cells.length}格，应写明怎样合起来，如“平均(${found.name})”`, '');
    return { is: 'cell', index };
  }
  return readNumber(reader);
}

function close(reader: Reader): void {
  if (taken(reader, [')']) === undefined) throw faultAt(reader, '缺少右括号');
}

/** A name may be a piece of another: 合计, 合计数. */
function isCalled(reader: Reader, name: FunctionName): boolean {
  skipBlanks(reader);
  return /^\s*\(/.test(reader.text.slice(reader.at + name.length));
}

function readCall(reader: Reader, name: FunctionName): Expression {
  taken(reader, ['(']);
  const operands: Expression[] = [];
  do {
    const found = wholeNameNext(reader);
    operands.push(
      ...(found === undefined
        ? [readSum(reader)]
        : found.cells.map((index): Expression => ({ is: 'cell', index }))),
    );
  } while (taken(reader, [',']) !== undefined);
  close(reader);
  const { least } = FUNCTIONS[name];
  if (operands.length < least)
    throw faultAt(reader, `里只有${operands.length}个数，“${name}”至少要${least}个`, '');
  return { is: 'call', name, operands };
}

const longestFirst = <S extends string>(all: readonly S[]): readonly S[] =>
  [...all].sort((a, b) => b.length - a.length);

function namedNext(reader: Reader): NamedCells | undefined {
  const name = taken(reader, longestFirst(reader.names.map((each) => each.name)));
  return reader.names.find((each) => each.name === name);
}

/** A name that is all of an operand. */
function wholeNameNext(reader: Reader): NamedCells | undefined {
  const from = reader.at;
  const found = namedNext(reader);
  skipBlanks(reader);
  if (found !== undefined && [',', ')'].includes(reader.text.charAt(reader.at))) return found;
  reader.at = from;
  return undefined;
}

function readNumber(reader: Reader): Expression {
  skipBlanks(reader);
  const [digits] = /^\d+(?:\.\d{1,4})?(?![.\d])/.exec(reader.text.slice(reader.at)) ?? [];
  if (digits === undefined) throw faultAt(reader, '应是数（最多四位小数）、括号或要填的数的名称');
  reader.at += digits.length;
  return {
    is: 'number',
    number: taken(reader, ['%']) === undefined ? Number(digits) : Number((Number(digits) / 100).toFixed(6)),
  };
}
