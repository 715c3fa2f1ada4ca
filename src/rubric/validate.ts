/** Checks a parsed rubric file against the schema, and says every fault in Chinese with its JSON pointer. */

import type { OutputUnit } from '@cfworker/json-schema';
import { Validator } from '@cfworker/json-schema';
import type { Problem } from '../problems/problem';
import { errorAt } from '../problems/openProblems';
import { rubricError } from '../problems/rubricProblems';
import { rubricSchema } from './schema';
import { hasProperties } from '../problems/narrow';

/** Every fault; none when the file has the shape of a rubric. */
export function validateRubric(file: unknown): readonly Problem[] {
  try {
    return faultsOf(file);
  } catch (error) {
    // The validator recurses and spreads its faults, and writes each key as a URI.
    if (error instanceof RangeError) return [errorAt('rubric.tooComplex', { pointer: '' }, {})];
    if (error instanceof URIError) return [rubricError('rubric.controlCharacter', { pointer: '' }, {})];
    throw error;
  }
}

/**
 * The faults that a change at `pointer` may have brought into a file that had none: only the part around it, an item
 * or a rule, is checked again.
 */
export function validateChange(file: unknown, pointer: string): readonly Problem[] {
  const part = partAround(pointer);
  try {
    return faultsOf(valueAt(file, part.pointer), part).map((problem) => ({
      ...problem,
      pointer: part.pointer + (problem.pointer ?? ''),
    }));
  } catch (error) {
    if (error instanceof RangeError) return [errorAt('rubric.tooComplex', { pointer: part.pointer }, {})];
    throw error;
  }
}

/** A piece of a file, and where the schema speaks of it. */
interface Part {
  readonly pointer: string;
  readonly schema: SchemaNode;
  readonly location: string;
}

interface SchemaNode {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly [keyword: string]: unknown;
}

const DEFS = '#/$defs/';
const WHOLE: Part = { pointer: '', schema: rubricSchema, location: '#' };

/** The innermost part that the schema has a name for and that holds what stands at a pointer; else the property at the top. */
function partAround(pointer: string): Part {
  const defs: Readonly<Record<string, SchemaNode>> = rubricSchema.$defs;
  let node: SchemaNode | undefined = WHOLE.schema;
  let part = WHOLE;
  let at = '';
  for (const token of pointer.split('/').slice(1)) {
    const key = unescapeToken(token);
    node = Object.hasOwn(node?.properties ?? {}, key) ? node?.properties?.[key] : node?.items;
    at += `/${token}`;
    const name: string | undefined = node?.$ref?.slice(DEFS.length);
    if (name !== undefined) node = defs[name];
    if (node !== undefined && (name !== undefined || part === WHOLE))
      part = {
        pointer: at,
        schema: node,
        location: name === undefined ? `#/properties/${key}` : DEFS + name,
      };
  }
  return part;
}

function faultsOf(file: unknown, { schema, location }: Part = WHOLE): readonly Problem[] {
  const { $defs } = rubricSchema;
  const isWhole = location === WHOLE.location;
  const root: object = isWhole ? rubricSchema : { $defs: { ...$defs, part: schema }, $ref: '#/$defs/part' };
  const { errors } = new Validator(root, '2020-12', false).validate(file);
  return errors.flatMap((found) => {
    // As if it had been reached from the top.
    const keywordLocation = isWhole
      ? found.keywordLocation
      : found.keywordLocation.replace('#/$ref', location);
    const unit = { ...found, keywordLocation };
    const pointer = pointerOf(unit);
    const describe = faults[unit.keyword];
    if (describe !== undefined) return [describe(pointer, valueAt(file, pointer), unit)];
    return CONTAINERS.has(unit.keyword)
      ? []
      : [rubricError('rubric.invalid', { pointer }, { keyword: unit.keyword })];
  });
}

/** Keywords that only report that something inside them failed. */
const CONTAINERS = new Set(['properties', 'additionalProperties', 'items', 'allOf', 'if', '$ref']);

type Describe = (pointer: string, value: unknown, unit: OutputUnit) => Problem;

const range: Describe = (pointer, value, unit) =>
  rubricError('rubric.outOfRange', { pointer }, { found: shown(value), limit: limitOf(unit) });
const length: Describe = (pointer, value, unit) =>
  rubricError('rubric.badLength', { pointer }, { found: shown(value), limit: limitOf(unit) });
const listed: Describe = (pointer, value, unit) =>
  rubricError('rubric.notInList', { pointer }, { found: shown(value), allowed: allowedBy(unit).join('、') });

const faults: Readonly<Record<string, Describe>> = {
  // An unknown property fails against the schema `false` that additionalProperties stands for.
  false: (pointer) => rubricError('rubric.unknownProperty', { pointer }, { name: lastToken(pointer) }),
  required: (pointer, _value, unit) =>
    rubricError('rubric.missingProperty', { pointer }, { name: /"(.*)"/s.exec(unit.error)?.[1] ?? '' }),
  type: (pointer, value, unit) =>
    rubricError(
      'rubric.wrongType',
      { pointer },
      {
        found: typeof value === 'string' ? `文字“${shown(value)}”` : shown(value),
        expected: typeNames(schemaOf(unit)),
      },
    ),
  enum: listed,
  pattern: (pointer, value, unit) =>
    rubricError('rubric.badPattern', { pointer }, { found: shown(value), pattern: patternOf(unit) }),
  minimum: range,
  maximum: range,
  exclusiveMinimum: range,
  multipleOf: range,
  minLength: length,
  maxLength: length,
  minItems: length,
  maxItems: length,
};

const LIMITS: Readonly<Record<string, (limit: unknown) => string>> = {
  minimum: (limit) => `不能小于${String(limit)}`,
  maximum: (limit) => `不能大于${String(limit)}`,
  exclusiveMinimum: (limit) => `应大于${String(limit)}`,
  multipleOf: (limit) => `应是${String(limit)}的倍数`,
  minLength: (limit) => `至少${String(limit)}个字`,
  maxLength: (limit) => `至多${String(limit)}个字`,
  minItems: (limit) => `至少${String(limit)}项`,
  maxItems: (limit) => `至多${String(limit)}项`,
};

const limitOf = (unit: OutputUnit): string => LIMITS[unit.keyword]?.(schemaOf(unit)) ?? unit.keyword;

/** The pattern in words where the schema has them. */
const patternOf = (unit: OutputUnit): string =>
  String(siblingOf(unit, 'description') ?? siblingOf(unit, 'pattern'));

const LONGEST_SHOWN = 40;

/** What was found: text and numbers as they are, anything else as JSON, cut short. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  object: '{ }',
  array: '[ ]',
  null: 'null',
};

const typeNames = (types: unknown): string =>
  [types]
    .flat()
    .map((type) => TYPES[String(type)] ?? String(type))
    .join('或');

/** What the schema says at the keyword that failed. */
const schemaOf = (unit: OutputUnit): unknown => siblingOf(unit, unit.keyword);

/** What the schema says at a keyword beside the one that failed; the validator names that by its place. */
function siblingOf({ keywordLocation }: OutputUnit, keyword: string): unknown {
  const tokens = keywordLocation.split('/').slice(1, -1).map(unescapeToken);
  let node: unknown = rubricSchema;
  for (const token of tokens) {
    node = schemaAt(node)[token];
    if (token === '$ref') node = schemaAt(rubricSchema.$defs)[String(node).replace(DEFS, '')];
  }
  return schemaAt(node)[keyword];
}

function allowedBy(unit: OutputUnit): readonly unknown[] {
  const allowed = schemaOf(unit);
  if (Array.isArray(allowed)) return allowed;
  throw new Error('an enum of the schema is no list');
}

/** What the validator names is there. */
function schemaAt(node: unknown): Readonly<Record<string, unknown>> {
  if (hasProperties(node)) return node;
  throw new Error('the validator names a place that the schema does not have');
}

const pointerOf = ({ instanceLocation }: OutputUnit): string => decodeURIComponent(instanceLocation.slice(1));

const unescapeToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

const lastToken = (pointer: string): string => unescapeToken(pointer.slice(pointer.lastIndexOf('/') + 1));

/** What stands at a JSON pointer; undefined where nothing does. */
export const valueAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, token) => childOf(node, unescapeToken(token)), root);

/** Own properties and elements only: `length` and `constructor` are no part of a file. */
function childOf(node: unknown, token: string): unknown {
  if (!hasProperties(node) || !Object.hasOwn(node, token)) return undefined;
  return Array.isArray(node) && token === 'length' ? undefined : node[token];
}
