/**
 * Excel formula text, built piece by piece.
 *
 * This folder alone knows how Excel quotes, separates and escapes. `f` writes numbers and strings as
 * Excel literals and lets only a `Formula` through raw, so text from a notice can never become code.
 */

/** A piece of formula text, without the leading equals sign. */
export class Formula {
  constructor(readonly text: string) {}
}

export type Operand = Formula | number | string | boolean;

/** Excel refuses a string literal of more than 255 UTF-16 units inside a formula; a character has at most two. */
const LONGEST_LITERAL = 127;

/** Writes a formula: f`ROUND(${cell}*${0.1},6)`. */
export function f(strings: TemplateStringsArray, ...operands: readonly Operand[]): Formula {
  let text = strings.raw[0] ?? '';
  operands.forEach((operand, i) => (text += literal(operand) + (strings.raw[i + 1] ?? '')));
  return new Formula(text);
}

/** Excel takes no more operands than 255 in one call. */
const MOST_OPERANDS = 200;

/**
 * `NAME(a,b,…)`. With no arguments, `none`: what the function yields over nothing. Longer lists are nested, for
 * SUM, MIN, MAX, AND and OR, whose parts add up to the whole.
 */
export function call(name: string, operands: readonly Operand[], none: Operand = 0): Formula {
  if (operands.length === 0) return f`${none}`;
  if (operands.length <= MOST_OPERANDS)
    return new Formula(`${name}(${operands.map((each) => literal(each)).join(',')})`);
  const parts = Array.from({ length: Math.ceil(operands.length / MOST_OPERANDS) }, (_, i) =>
    call(name, operands.slice(i * MOST_OPERANDS, (i + 1) * MOST_OPERANDS)),
  );
  return call(name, parts);
}

/** `NAME(a,b,…)`, for MAX, OR and their like, which over a single one is that one. */
export function callOver(name: string, formulas: readonly Formula[]): Formula {
  const [first, ...others] = formulas;
  return first !== undefined && others.length === 0 ? first : call(name, formulas);
}

/** The operands joined by an operator: `a&b&c`. With no operands, `none`. */
export function chain(operator: '+' | '&' | '*', operands: readonly Operand[], none: Operand): Formula {
  return operands.length === 0
    ? f`${none}`
    : new Formula(operands.map((operand) => literal(operand)).join(operator));
}

/** An array constant of one row: `{1,2,3}`. */
export const arrayOf = (values: readonly (number | string)[]): Formula =>
  new Formula(`{${values.map((value) => literal(value, 'bare')).join(',')}}`);

function literal(operand: Operand, negative: 'parenthesised' | 'bare' = 'parenthesised'): string {
  if (operand instanceof Formula) return operand.text;
  if (typeof operand === 'boolean') return operand ? 'TRUE' : 'FALSE';
  if (typeof operand === 'string') return stringLiteral(operand);
  return operand < 0 && negative === 'parenthesised' ? `(${operand})` : String(operand);
}

function stringLiteral(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${LONGEST_LITERAL}}`, 'gu')) ?? [''];
  const quoted = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
  return pieces.length === 1 ? quoted : `(${quoted})`;
}
