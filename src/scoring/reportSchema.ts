/**
 * What a scored sheet is as JSON: the schema, and the types that follow from it. `report.ts` makes it; `score --json`
 * prints it with what is known of the file (cli/scoreSchema.ts), published as templates/report.schema.json.
 */

import type { FromSchema } from 'json-schema-to-ts';
import type { ReadOnly } from '../rubric/shapes';
import { closed } from '../rubric/shapes';
import { ownKeys } from '../problems/narrow';

/** Every property is always there: what is not known is null. */
const whole = <const P extends Readonly<Record<string, object>>>(properties: P) =>
  closed(ownKeys(properties), properties);
const all = <const I extends object>(items: I) => ({ type: 'array', items }) as const;

const TEXT = { type: 'string' } as const;
const TEXT_OR_NULL = { type: ['string', 'null'] } as const;
/** 分 */
const POINTS_OR_NULL = { type: ['number', 'null'] } as const;

/** One cell as it is; several by the names of those that are filled in. */
const ENTRY = {
  type: ['number', 'string', 'boolean', 'object', 'null'],
  description: 'In the form of the answers file; null if blank or not usable.',
  additionalProperties: { type: ['number', 'string', 'boolean'] },
} as const;

const clause = whole({
  id: TEXT,
  effect: { enum: ['deduct', 'credit', 'bonus', 'penalty'] },
  entry: ENTRY,
  points: { ...POINTS_OR_NULL, description: 'What it comes to, positive whatever it does.' },
  text: { ...TEXT, description: 'The words of the notice.' },
});

const multiplier = whole({ id: TEXT, factor: { type: 'number' }, entry: ENTRY });

const itemProperties = {
  id: TEXT,
  label: TEXT,
  section: { ...TEXT, description: 'Id of the section.' },
  fullScore: POINTS_OR_NULL,
  deduction: POINTS_OR_NULL,
  adjustment: { type: 'number', description: '审定调整; 0 if there is none.' },
  score: POINTS_OR_NULL,
  scorers: {
    type: ['object', 'null'],
    description: 'What each of several people gave, by their ids; null where nobody else scores the item.',
    additionalProperties: { type: ['number', 'null'] },
  },
  earlier: {
    type: ['object', 'null'],
    description:
      'Scores that were given before the one that counts, by the keys of their columns; null where none are.',
    additionalProperties: { type: ['number', 'null'] },
  },
  word: { ...TEXT_OR_NULL, description: '符合 or 不符合 of a row without points; null for any other.' },
  status: { enum: ['unscored', 'scored', 'invalid', 'notApplicable', 'pending'] },
  remark: { ...TEXT, description: '备注 as printed.' },
  remarkAuto: { ...TEXT, description: '备注 before anybody rewrote it.' },
  clauses: { ...all(clause), description: 'Empty where the score itself is typed (direct).' },
  multipliers: all(multiplier),
} as const;

const item = closed(ownKeys(itemProperties), {
  ...itemProperties,
  counted: { ...POINTS_OR_NULL, description: 'What the score counts for; only of an item that is weighed.' },
});

const line = whole({
  id: TEXT,
  score: POINTS_OR_NULL,
  cap: POINTS_OR_NULL,
  clauses: all(clause),
  multipliers: all(multiplier),
});

const verdict = whole({
  id: TEXT,
  effect: {
    enum: ['noHonours', 'itemZero', 'sectionZero', 'totalZero', 'forcedGrade', 'gradeCeiling', 'consequence'],
  },
  text: TEXT,
});

const properties = {
  rubric: whole({
    id: TEXT,
    title: TEXT,
    sha256: { ...TEXT, pattern: '^[0-9a-f]{64}$' },
    code: { ...TEXT, pattern: '^[0-9A-Z]{8}$', description: '标准版本码' },
  }),
  mode: { enum: ['tally', 'direct'] },
  stage: { enum: ['self', 'assess', 'final'] },
  reading: { ...TEXT_OR_NULL, description: 'veto=section; null if the rubric is read as it stands.' },
  unit: TEXT_OR_NULL,
  unitClass: TEXT_OR_NULL,
  targets: {
    type: 'object',
    description: '目标值 of the unit, by the id of the rubric’s target.',
    additionalProperties: { type: ['number', 'null'] },
  },
  period: {
    ...TEXT_OR_NULL,
    description: '2021, 2021Q4, 2023-05, 2021-12-20, or null where nobody is asked for one.',
  },
  date: { ...TEXT_OR_NULL, description: '2021-12-20' },
  items: { ...all(item), description: 'Items without sub-items, so that their scores add up.' },
  sections: all(
    closed(['id', 'score'], {
      id: TEXT,
      score: POINTS_OR_NULL,
      counted: {
        ...POINTS_OR_NULL,
        description: 'What goes into the total after 折算; only where there is one.',
      },
    }),
  ),
  bonusItems: all(line),
  penaltyItems: all(line),
  base: {
    ...POINTS_OR_NULL,
    description: 'base + bonus − penalty − overflow is the total before its limits.',
  },
  bonus: POINTS_OR_NULL,
  penalty: POINTS_OR_NULL,
  overflow: { ...POINTS_OR_NULL, description: 'What items could not bear, taken from the total.' },
  total: { ...POINTS_OR_NULL, description: 'null unless the sheet is complete.' },
  grade: TEXT_OR_NULL,
  state: { enum: ['complete', 'incomplete', 'invalid', 'pending', 'blank'] },
  verdicts: { ...all(verdict), description: 'Vetoes that hold.' },
} as const;

export const reportSchema = closed(ownKeys(properties), {
  ...properties,
  sum: {
    ...POINTS_OR_NULL,
    description: 'What the form adds up to before 折算 of all of it; only where there is one.',
  },
});

/** Points are numbers, null while nobody can work them out. */
export type Report = ReadOnly<FromSchema<typeof reportSchema>>;
export type ItemReport = Report['items'][number];
export type LineReport = Report['bonusItems'][number];
export type ClauseReport = ItemReport['clauses'][number];
export type MultiplierReport = ItemReport['multipliers'][number];
export type SheetState = Report['state'];
