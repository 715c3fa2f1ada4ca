/** What `score --json` prints: the report, and what is known of the file. Published as templates/report.schema.json. */

import type { FromSchema } from 'json-schema-to-ts';
import type { ReadOnly } from '../rubric/shapes';
import { closed } from '../rubric/shapes';
import { reportSchema } from '../scoring/reportSchema';

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

const problemAs = <const S extends readonly string[]>(severities: S) =>
  ({
    type: 'array',
    items: closed(['severity', 'code', 'message'], {
      severity: { enum: severities },
      code: { ...TEXT, description: 'sheet.wrongValue' },
      message: { ...TEXT, description: 'What was found and what to do, in Chinese.' },
      pointer: { ...TEXT, description: 'JSON pointer into the rubric.' },
      sheet: { ...TEXT, description: 'Sheet name as it stands in the file.' },
      cell: { ...TEXT, description: 'A1 reference on that sheet.' },
    }),
  }) as const;

/** Whether the rubric is the one that was issued. */
const issued = {
  anyOf: [
    closed(['kind', 'isChecked', 'isForged'], {
      kind: { enum: ['named', 'builtIn', 'unknown'] },
      isChecked: FLAG,
      isForged: FLAG,
    }),
    closed(['kind', 'version', 'isChecked', 'isForged'], {
      kind: { const: 'earlier' },
      version: { ...TEXT, description: 'The version of pingfen that it was built into.' },
      isChecked: FLAG,
      isForged: FLAG,
    }),
    closed(['kind', 'expected', 'isChecked', 'isForged'], {
      kind: { enum: ['notNamed', 'notBuiltIn'] },
      expected: { ...TEXT, description: '标准版本码 of the one that was issued.' },
      isChecked: FLAG,
      isForged: FLAG,
    }),
  ],
} as const;

const explanation = closed(['id', 'title', 'steps'], {
  id: { ...TEXT, description: 'Of an item, section, line or veto; `total` or `grade`.' },
  title: TEXT,
  steps: {
    type: 'array',
    items: closed(['text'], { text: TEXT, words: { ...TEXT, description: 'The words of the notice.' } }),
  },
});

const otherReading = closed(['reading', 'option', 'text', 'total', 'grade', 'state'], {
  reading: TEXT,
  option: TEXT,
  text: TEXT,
  total: reportSchema.properties.total,
  grade: reportSchema.properties.grade,
  state: reportSchema.properties.state,
});

export const scoreSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'pingfen score --json',
  ...closed([...reportSchema.required, 'version', 'issued', 'problems', 'notices'], {
    ...reportSchema.properties,
    version: { ...TEXT, description: 'Of the product that wrote the sheet.' },
    issued,
    problems: problemAs(['error', 'warning', 'notice']),
    notices: {
      ...problemAs(['error', 'warning', 'notice']),
      description: 'What is to be known and is no fault.',
    },
    explanations: { type: 'array', items: explanation, description: 'With --explain.' },
    whatIf: {
      type: 'array',
      items: otherReading,
      description: 'With --what-if: other readings of the rubric.',
    },
  }),
} as const;

export type ScoreJson = ReadOnly<FromSchema<typeof scoreSchema>>;
