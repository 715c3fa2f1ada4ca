/**
 * What a formula must not do, read off its text: LibreOffice, which recalculates in the tests, would not
 * complain, and Excel or WPS would give another value, none, or refuse the file.
 */
import type { SheetModel } from '../../src/sheet/model';
import { a1, comparisonFormula } from '../../src/sheet/model';
import { CALC } from '../../src/sheet/sheetNames';
import type { Cells, Facts, KnownCell } from './formulaFacts';
import { both, canBeText, NOTHING_SURE, whenIs } from './formulaFacts';
import type { Call, Node } from './formulaTree';
import { childrenOf, isRange, parse, within } from './formulaTree';

export type LintRule =
  | 'unreadable'
  | 'function'
  | 'operandCount'
  | 'nesting'
  | 'length'
  | 'literal'
  | 'equalsSign'
  | 'arrayInSumproduct'
  | 'rangeAsOneValue'
  | 'isBlank'
  | 'criterion'
  | 'textAgainstNumber';

export interface Fault {
  readonly rule: LintRule;
  /** The piece of the formula. */
  readonly found: string;
}

/** What LibreOffice lets pass and Excel does not; each has its rule here, as no recalculation will tell. */
export const oracleGaps: readonly { readonly gap: string; readonly rule: LintRule }[] = [
  { gap: 'computes IF over a range inside SUMPRODUCT; Excel before 365 does not', rule: 'arrayInSumproduct' },
  { gap: 'computes a range where one value belongs; Excel takes one cell of it', rule: 'rangeAsOneValue' },
  { gap: 'reads formulas of any length; Excel at most 8192 characters', rule: 'length' },
  { gap: 'reads text of any length in quotes; Excel at most 255 characters', rule: 'literal' },
  { gap: 'nests as deep as the memory reaches; Excel 64 levels', rule: 'nesting' },
  { gap: 'takes any number of operands; Excel at most 255', rule: 'operandCount' },
  { gap: 'writes 3 with the format 0.## as “3”, Excel as “3.”', rule: 'function' },
];

const ALLOWED = new Set(
  (
    'SUM MIN MAX IF AND OR NOT ROUND COUNT COUNTA COUNTIF SUMIF SUMIFS SUMPRODUCT INDEX MATCH CHOOSE LOOKUP ' +
    'ABS INT MOD N LEN LEFT MID FIND MONTH DAY YEAR ISNUMBER ISBLANK ISERROR ISLOGICAL IFERROR'
  ).split(' '),
);

/** Excel 2010. */
const LONGEST_FORMULA = 8192;
const LONGEST_LITERAL = 255;
const DEEPEST = 64;
const MOST_OPERANDS = 255;

export function lintFormula(text: string, cells: Cells): readonly Fault[] {
  const outside: Fault[] = [];
  if (text.startsWith('=')) outside.push({ rule: 'equalsSign', found: text.slice(0, 20) });
  // The equals sign counts, and is written in front of the text.
  if (text.length + 1 > LONGEST_FORMULA) outside.push({ rule: 'length', found: `${text.length} characters` });
  const tree = readable(text.replace(/^=/, ''));
  if (tree === undefined) return [...outside, { rule: 'unreadable', found: text.slice(0, 60) }];
  const depth = nestingOf(tree);
  return [
    ...outside,
    ...(depth > DEEPEST ? [{ rule: 'nesting' as const, found: `${depth} levels` }] : []),
    ...shapes(tree, false),
    ...comparisons(tree, cells, NOTHING_SURE, NOTHING_SURE),
  ];
}

function readable(text: string): Node | undefined {
  const tree = trees.get(text) ?? treeOf(text);
  trees.set(text, tree);
  return tree === UNREADABLE ? undefined : tree;
}

/** Trees never change. A formula is looked up from others, and the sheets of a rubric have most of theirs in common. */
const trees = new Map<string, Node | typeof UNREADABLE>();
const UNREADABLE = 'unreadable';

function treeOf(text: string): Node | typeof UNREADABLE {
  try {
    return parse(text);
  } catch {
    return UNREADABLE;
  }
}

const nestingOf = (node: Node): number =>
  (node.kind === 'call' ? 1 : 0) + Math.max(0, ...childrenOf(node).map(nestingOf));

/** Functions that calculate their operands cell by cell. */
const BY_CELL = new Set(['SUMPRODUCT', 'LOOKUP']);

/** Faults that a node shows without knowing what its cells hold; `isByCell` inside SUMPRODUCT. */
function shapes(node: Node, isByCell: boolean): readonly Fault[] {
  const inside = isByCell || (node.kind === 'call' && BY_CELL.has(node.name));
  return [
    ...faultsOf(node, isByCell).map((rule) => ({ rule, found: node.text.slice(0, 120) })),
    ...childrenOf(node).flatMap((child) => shapes(child, inside)),
  ];
}

function faultsOf(node: Node, isByCell: boolean): readonly LintRule[] {
  if (node.kind === 'text') return node.value.length > LONGEST_LITERAL ? ['literal'] : [];
  const isMisplaced = (operand: Node, i: number): boolean => isManyCells(operand) && !takesRange(node, i);
  const asOne: readonly LintRule[] =
    !isByCell && childrenOf(node).some(isMisplaced) ? ['rangeAsOneValue'] : [];
  if (node.kind !== 'call') return asOne;
  return [
    ...asOne,
    ...(ALLOWED.has(node.name) ? [] : (['function'] as const)),
    ...(node.operands.length > MOST_OPERANDS ? (['operandCount'] as const) : []),
    ...(node.name === 'SUMPRODUCT' && node.operands.some(choosesInside)
      ? (['arrayInSumproduct'] as const)
      : []),
    ...(node.name === 'ISBLANK' && node.operands.some(reachesAnInput) ? (['isBlank'] as const) : []),
    ...(hasTypedCriterion(node) ? (['criterion'] as const) : []),
  ];
}

const isManyCells = (node: Node): boolean => node.kind === 'reference' && isRange(node);

/** Which operands of a function may be a range; the others mean one value. */
const RANGES: Readonly<Record<string, (operand: number) => boolean>> = {
  ...Object.fromEntries(
    'SUM MIN MAX AND OR COUNT COUNTA SUMIFS'.split(' ').map((name) => [name, () => true]),
  ),
  COUNTIF: (operand) => operand === 0,
  SUMIF: (operand) => operand !== 1,
  INDEX: (operand) => operand === 0,
  MATCH: (operand) => operand === 1,
};
const takesRange = (node: Node, operand: number): boolean =>
  node.kind === 'call'
    ? BY_CELL.has(node.name) || RANGES[node.name]?.(operand) === true
    : node.kind === 'operator' && node.operator === ':';

const CHOOSERS = new Set(['IF', 'IFERROR', 'INDEX', 'CHOOSE', 'N']);
const choosesInside = (operand: Node): boolean =>
  [...within(operand)].some(
    (node) =>
      node.kind === 'call' &&
      CHOOSERS.has(node.name) &&
      !isOneCellOf(node) &&
      [...within(node)].some(isManyCells),
  );

/** INDEX at a place that one cell or number names is that cell, in SUMPRODUCT as elsewhere. */
const isOneCellOf = ({ name, operands: [, ...places] }: Call): boolean =>
  name === 'INDEX' &&
  places.length > 0 &&
  places.every(
    (place) =>
      (place.kind === 'number' && place.value > 0) || (place.kind === 'reference' && !isRange(place)),
  );

/** Inputs lie on the sheets that people see; a pasted empty text there looks blank and is not. */
const reachesAnInput = (operand: Node): boolean =>
  [...within(operand)].some((node) => node.kind === 'reference' && node.sheet !== CALC);

/** Which operands are criteria: `W*` typed by somebody would match every W, `001` would equal 1. */
const CRITERIA: Readonly<Record<string, (operand: number) => boolean>> = {
  COUNTIF: (operand) => operand === 1,
  SUMIF: (operand) => operand === 1,
  SUMIFS: (operand) => operand > 0 && operand % 2 === 0,
  MATCH: (operand) => operand === 0,
};

function hasTypedCriterion(node: Call): boolean {
  const isCriterion = CRITERIA[node.name] ?? (() => false);
  // In a sorted row of numbers nothing is matched as a pattern.
  const [, row, order] = node.operands;
  if (node.name === 'MATCH' && row?.kind === 'array' && order?.text === '1')
    return row.items.some(({ kind }) => kind === 'text');
  return node.operands.some((operand, i) => isCriterion(i) && !isOwnConstant(operand));
}

const isOwnConstant = (node: Node): boolean =>
  node.kind === 'number' || (node.kind === 'text' && !/[*?~]/.test(node.value));

const ORDERS = new Set(['<', '>', '<=', '>=']);
const ARITHMETIC = new Set(['+', '-', '*', '/', '^', '%']);
/** Functions that give #VALUE! for a text. */
const NUMERIC = new Set(['ROUND', 'INT', 'ABS', 'MOD', 'MONTH', 'DAY', 'YEAR']);

/**
 * Text where a number is compared or calculated. `facts` hold wherever the node is calculated at all;
 * `beside` holds wherever a comparison counts: AND calculates all its operands, and is FALSE by one of them.
 */
function comparisons(node: Node, cells: Cells, facts: Facts, beside: Facts): readonly Fault[] {
  const text = (operand: Node, sure: Facts): boolean => canBeText(operand, cells, sure);
  const isFault =
    (node.kind === 'operator' &&
      ((ORDERS.has(node.operator) && node.operands.some((each) => text(each, both(facts, beside)))) ||
        (ARITHMETIC.has(node.operator) && node.operands.some((each) => text(each, facts))))) ||
    (node.kind === 'call' && NUMERIC.has(node.name) && node.operands.some((each) => text(each, facts)));
  const own: readonly Fault[] = isFault
    ? [{ rule: 'textAgainstNumber', found: node.text.slice(0, 120) }]
    : [];
  return [...own, ...childrenOf(node).flatMap((child, i) => comparisons(child, cells, ...surely(node, i)))];

  function surely(parent: Node, child: number): [Facts, Facts] {
    if (parent.kind !== 'call') return [facts, NOTHING_SURE];
    const { name, operands } = parent;
    const [condition] = operands as [Node];
    if (name === 'IF' && child > 0) return [both(facts, whenIs(condition, child === 1, cells)), NOTHING_SURE];
    if (name !== 'AND') return [facts, NOTHING_SURE];
    const others = operands.filter((_, i) => i !== child).map((each) => whenIs(each, true, cells));
    return [facts, others.reduce(both, beside)];
  }
}

/** The cells of a model, for looking formulas up. */
export function cellsOf(model: SheetModel, home: string): Cells {
  const known = new Map<string, KnownCell>();
  const cells = model.sheets.flatMap(({ name, cells: all }) => all.map((cell) => ({ name, cell })));
  const found = new Map(cells.map(({ name, cell }) => [`${name}!${a1(cell)}`, cell]));
  return {
    home,
    at(sheet, row, column) {
      const place = `${sheet}!${a1({ row, column })}`;
      const cell = found.get(place);
      if (cell === undefined) return undefined;
      const formula = cell.formula && readable(cell.formula.text);
      const entry = known.get(place) ?? {
        value: cell.value,
        isInput: cell.isUnlocked === true,
        ...(formula && { formula }),
      };
      known.set(place, entry);
      return entry;
    },
  };
}

/** Every formula of a model: cells, and the conditions of highlights. */
export function lintModel(model: SheetModel): readonly (Fault & { readonly place: string })[] {
  const cells = cellsOf(model, '');
  return model.sheets.flatMap((sheet) => {
    const here: Cells = { ...cells, home: sheet.name };
    const formulas = [
      ...sheet.cells.map((cell) => ({ place: a1(cell), text: cell.formula?.text })),
      ...sheet.highlights.map(({ cells: { from }, when }) => ({
        place: `${a1(from)} (highlight)`,
        text: comparisonFormula(when).text,
      })),
    ];
    return formulas.flatMap(({ place, text }) =>
      text === undefined
        ? []
        : lintFormula(text, here).map((fault) => ({ ...fault, place: `${sheet.name}!${place}` })),
    );
  });
}
