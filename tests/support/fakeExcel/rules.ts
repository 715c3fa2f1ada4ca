/** Data validation and conditional formats of cells. */

import type { Box } from './address';
import { boxText, contains, overlaps } from './address';
import type { CellRule, FakeSheet } from './book';
import type { FakeObject } from './fakeObject';
import { accessDenied, invalidArgument, notInFakeHost, oneOf } from './fakeObject';
import type { Area } from './style';
import { isColour } from './style';

function mayChange({ protection }: FakeSheet): void {
  if (protection !== undefined) throw accessDenied();
}

const PROMPT = 255;

/** A validation of the same cells is replaced; one over part of another is refused: assumption `overlappingRules`. */
export function validationOf({ sheet, boxes }: Area): FakeObject {
  const rule = (): CellRule => {
    mayChange(sheet);
    const same = sheet.validations.find((each) => textOf(each.boxes) === textOf(boxes));
    if (same !== undefined) return same;
    for (const other of sheet.validations)
      if (other.boxes.some((box) => boxes.some((mine) => overlaps(box, mine))))
        throw notInFakeHost(`a validation over part of another: ${textOf(boxes)}`);
    const made: CellRule = { boxes: [...boxes], settings: new Map() };
    sheet.validations.push(made);
    return made;
  };
  return {
    kind: 'DataValidation',
    read: { Rule: () => existing(sheet, boxes)?.settings.get('rule') ?? {} },
    write: {
      Rule: (value) => {
        checkRule(value);
        rule().settings.set('rule', value);
      },
      IgnoreBlanks: (value) => void rule().settings.set('ignoreBlanks', value),
      Prompt: (value) => {
        checkText(value);
        rule().settings.set('prompt', value);
      },
      ErrorAlert: (value) => {
        checkText(value);
        oneOf((value as { style?: unknown }).style, 'Stop', 'Warning', 'Information');
        rule().settings.set('errorAlert', value);
      },
    },
  };
}

const textOf = (boxes: readonly Box[]): string => boxes.map(boxText).join(',');

const existing = ({ validations }: FakeSheet, boxes: readonly Box[]): CellRule | undefined =>
  validations.find((each) => boxes.every((box) => each.boxes.some((outer) => contains(outer, box))));

function checkText(value: unknown): void {
  const { title, message } = value as { title?: unknown; message?: unknown };
  if (typeof title !== 'string' || title.length > 32) throw invalidArgument('title of a prompt');
  if (typeof message !== 'string' || message.length > PROMPT) throw invalidArgument('message of a prompt');
}

const RULES = ['list', 'wholeNumber', 'decimal', 'textLength'];

function checkRule(value: unknown): void {
  const [[kind, rule] = ['', {}], ...more] = Object.entries(value as Record<string, Record<string, unknown>>);
  oneOf(kind, ...RULES);
  if (more.length > 0) throw invalidArgument('two rules in one');
  if (kind !== 'list') return oneOf(rule['operator'], 'Between', 'LessThanOrEqualTo');
  const source = rule['source'];
  if (typeof source !== 'string' || source.length > 255 || source === '')
    throw invalidArgument('source of a list');
}

export function highlightsOf({ sheet, boxes }: Area): FakeObject {
  return {
    kind: 'ConditionalFormatCollection',
    calls: {
      Add: (type) => {
        mayChange(sheet);
        oneOf(type, 'Custom');
        const rule: CellRule = { boxes: [...boxes], settings: new Map() };
        sheet.highlights.push(rule);
        return highlight(rule);
      },
    },
  };
}

function highlight({ settings }: CellRule): FakeObject {
  const keep =
    (name: string, check: (value: unknown) => void) =>
    (value: unknown): void => {
      check(value);
      settings.set(name, value);
    };
  // With fixed places alone: assumption `highlightPlaces`.
  const isFormula = (value: unknown): void => {
    if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('formula of a rule');
  };
  return {
    kind: 'ConditionalFormat',
    parts: {
      Custom: () => ({
        kind: 'CustomConditionalFormat',
        parts: {
          Rule: () => ({ kind: 'ConditionalFormatRule', write: { Formula: keep('formula', isFormula) } }),
          Format: () => ({
            kind: 'ConditionalRangeFormat',
            parts: {
              Fill: () => ({ kind: 'ConditionalRangeFill', write: { Color: keep('fill.color', isColour) } }),
              Font: () => ({
                kind: 'ConditionalRangeFont',
                write: { Color: keep('font.color', isColour), Bold: keep('font.bold', () => undefined) },
              }),
            },
          }),
        },
      }),
    },
  };
}
