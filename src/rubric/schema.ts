/**
 * JSON Schema of a rubric file, published as templates/rubric.schema.json (`npm run schema`).
 *
 * The rules' part is put together from src/rules, so a new kind needs no edit here.
 */

import type { Rule } from '../rules';
import { ruleKinds } from '../rules';
import type { RuleSchema } from '../rules/kind';
import { MEASURED } from '../rules/entries/measure';
import { parameterSchema } from '../rules/parameter';
import { layoutSchema } from './layoutSchema';
import {
  BOX_WORDS,
  CLASS,
  closed,
  COLUMN_SPAN,
  COLUMNS,
  FLOOR_POINTS,
  ID,
  ISSUED_CELLS,
  LINE,
  manyOf,
  SCALE_POINTS,
  SCORE_POINTS,
  STATUS_WORDS,
  TEXT,
  TEXTS,
} from './shapes';
import { vetoSchema } from './vetoSchema';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` }) as const;

/** A formula asks for one class after the other, within Excel's 64 levels. */
const MOST_CLASSES = 40;
const CLASSES = manyOf(CLASS, 1, MOST_CLASSES);

const requirement = closed(['clause', 'is'], {
  clause: ID,
  is: { enum: ['exceeded', 'found', 'none', 'full'] },
  otherwise: LINE,
});

const clause = closed(['id', 'text', 'label', 'remark', 'rule'], {
  id: ID,
  text: TEXT,
  label: LINE,
  remark: LINE,
  effect: { enum: ['deduct', 'credit', 'bonus', 'penalty'] },
  rule: ref('rule'),
  cap: SCORE_POINTS,
  dividedBy: ID,
  appliesTo: CLASSES,
  requires: {
    type: ['string', 'array'],
    allOf: [
      { if: { type: 'string' }, then: ID },
      { if: { type: 'array' }, then: manyOf(requirement, 1) },
    ],
  },
  atMost: ID,
  sameAs: ID,
  takenFrom: ID,
  overflow: { enum: ['total'] },
});

const multiplier = closed(['id', 'text', 'label', 'factor', 'clauses'], {
  id: ID,
  text: TEXT,
  label: LINE,
  factor: { type: 'number', minimum: 0, maximum: 100, multipleOf: 0.001 },
  clauses: manyOf(ID, 1),
  per: { enum: ['instance'] },
  countedIn: manyOf(ID, 1),
  reasonRequired: { type: 'boolean' },
});

const group = closed(['clauses'], {
  clauses: manyOf(ID, 2),
  highestOnly: { type: 'boolean' },
  cap: SCORE_POINTS,
});

/** A kind's own properties; those that may differ by class or unit take either form. */
const propertiesOf = ({ properties }: RuleSchema, parameters: readonly string[]): Record<string, object> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      parameters.includes(name) ? parameterSchema(schema) : schema,
    ]),
  );

/** One branch a kind, chosen by `kind` alone: a fault is reported against that kind and no other. */
const rule = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { enum: Object.keys(ruleKinds) } },
  allOf: Object.values(ruleKinds).map(({ kind, schema, parameters = [] }) => ({
    if: { type: 'object', required: ['kind'], properties: { kind: { const: kind satisfies Rule['kind'] } } },
    then: { ...closed([], { kind: {}, ...propertiesOf(schema, parameters) }), required: schema.required },
  })),
};

const item = closed(['id', 'label', 'fullScore'], {
  id: ID,
  label: LINE,
  requirement: TEXT,
  criteria: TEXT,
  ...ISSUED_CELLS,
  rows: {
    ...manyOf(
      closed([], {
        label: LINE,
        requirement: TEXT,
        criteria: TEXT,
        fullScore: SCORE_POINTS,
        texts: TEXTS,
        leadUnit: LINE,
        responsibleUnits: manyOf(LINE),
      }),
      2,
    ),
    maxItems: 50,
  },
  rowCells: COLUMNS,
  fullScore: { ...SCORE_POINTS, type: ['number', 'null'] as const },
  scaleTo: SCALE_POINTS,
  levels: { ...manyOf(SCORE_POINTS, 2), maxItems: 10 },
  floor: FLOOR_POINTS,
  cap: { ...SCORE_POINTS, type: ['number', 'null'] as const },
  status: STATUS_WORDS,
  boxes: BOX_WORDS,
  leadUnit: LINE,
  responsibleUnits: manyOf(LINE),
  assessors: manyOf(LINE),
  start: SCORE_POINTS,
  appliesTo: CLASSES,
  notApplicable: { enum: ['fullMarks', 'rescale', 'drop'] },
  chargeTo: { enum: ['parent'] },
  multipliers: { ...manyOf(ref('multiplier')), maxItems: 20 },
  groups: manyOf(ref('group')),
  clauses: manyOf(ref('clause')),
  items: manyOf(ref('item'), 1),
  headingRow: { const: true },
  clamp: { type: 'boolean' },
});

const extraItem = closed(['id', 'label', 'criteria', 'clauses'], {
  id: ID,
  label: LINE,
  requirement: TEXT,
  criteria: TEXT,
  ...ISSUED_CELLS,
  mark: { ...LINE, maxLength: 30 },
  section: LINE,
  cap: SCORE_POINTS,
  floor: FLOOR_POINTS,
  attachment: LINE,
  scope: ID,
  leadUnit: LINE,
  responsibleUnits: manyOf(LINE),
  multipliers: { ...manyOf(ref('multiplier')), maxItems: 20 },
  groups: manyOf(ref('group')),
  clauses: manyOf(ref('clause'), 1),
});

export const rubricSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'pingfen 评分细则',
  ...closed(['id', 'title', 'source', 'unitNoun', 'period', 'fullScore', 'sections', 'layout'], {
    $schema: { type: 'string' },
    id: {
      type: 'string',
      pattern: '^[a-z0-9-]{1,60}$',
      description: '1到60个小写英文字母、数字或连字符',
    },
    title: LINE,
    attachment: LINE,
    source: closed(['notice', 'issuer'], {
      notice: LINE,
      issuer: LINE,
      number: LINE,
      date: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: '年-月-日，如2021-03-31',
      },
      sentences: manyOf(TEXT, 1, 60),
    }),
    unitNoun: LINE,
    unitClasses: manyOf(CLASS, 0, MOST_CLASSES),
    unitCount: { type: 'integer', minimum: 1, maximum: 100000 },
    targets: manyOf(
      closed(['id', 'label', 'unit'], {
        id: ID,
        label: LINE,
        unit: LINE,
        max: MEASURED.max,
        plausibleFrom: MEASURED.plausibleFrom,
      }),
    ),
    period: { enum: ['year', 'quarter', 'month', 'day', 'none'] },
    fullScore: SCORE_POINTS,
    scaleTo: SCALE_POINTS,
    scaleOf: { enum: ['total', 'base'] },
    floor: FLOOR_POINTS,
    cap: SCORE_POINTS,
    rounding: closed(['decimals', 'at'], {
      decimals: { type: 'integer', minimum: 0, maximum: 6 },
      at: { enum: ['item', 'total'] },
    }),
    scorers: closed(['of'], {
      of: manyOf(closed(['id', 'label'], { id: ID, label: { ...LINE, maxLength: 20 } }), 2, 15),
      trimmed: { type: 'boolean' },
      atLeast: { type: 'integer', minimum: 1, maximum: 15 },
    }),
    sections: manyOf(
      closed(['id', 'title', 'fullScore', 'items'], {
        id: ID,
        label: LINE,
        title: LINE,
        across: COLUMN_SPAN,
        fullScore: SCORE_POINTS,
        scaleTo: SCALE_POINTS,
        items: manyOf(ref('item'), 1),
      }),
      1,
    ),
    bonus: closed(['cap', 'items'], {
      cap: { ...SCORE_POINTS, type: ['number', 'null'] as const },
      floor: FLOOR_POINTS,
      minBase: SCORE_POINTS,
      items: manyOf(ref('extraItem')),
    }),
    penalties: closed(['items'], { cap: SCORE_POINTS, items: manyOf(ref('extraItem')) }),
    vetoes: manyOf(vetoSchema),
    exclusions: manyOf(closed(['sides'], { sides: manyOf(manyOf(ID, 1), 2) })),
    grades: manyOf(
      closed(['name', 'min'], {
        name: LINE,
        min: { ...SCORE_POINTS, minimum: -100000 },
        aliases: manyOf(LINE),
      }),
    ),
    followUps: manyOf(closed(['id', 'text'], { id: ID, text: TEXT })),
    layout: layoutSchema,
    assumptions: manyOf(
      closed(['about', 'text'], { about: { type: 'string' }, text: TEXT, note: TEXT }),
      0,
      2000,
    ),
    readings: manyOf(
      closed(['id', 'about', 'text', 'options'], {
        id: ID,
        about: { type: 'string' },
        text: TEXT,
        options: manyOf(
          closed(['id', 'text', 'changes'], {
            id: ID,
            text: LINE,
            changes: manyOf(closed(['at', 'value'], { at: { type: 'string' }, value: {} }), 0, 50),
          }),
          2,
          8,
        ),
      }),
      0,
      40,
    ),
  }),
  $defs: { item, clause, multiplier, group, extraItem, rule },
} as const;
