/** Pieces of the answers file on their way to fields, and what is said of those that have none. */

import type { Problem } from '../../problems/problem';
import { answersError } from '../../problems/commandProblems';
import type { InputType } from '../../rules/inputType';
import { judge, State } from '../../rules/inputType';
import { optionNear } from '../../rules/entries/option';
import type { Field } from '../fields/fields';

/** One value of the file on its way to a field. */
export interface Given {
  readonly pointer: string;
  /** Id of the field. */
  readonly field: string;
  readonly value: unknown;
  /** How the file names it, for a message. */
  readonly id: string;
  /** What may have been meant, where there is no such field. */
  readonly hint?: string;
}

export type FieldMap = ReadonlyMap<string, Field>;

export const unknownId = (pointer: string, id: string, known = '请检查编号。'): Problem =>
  answersError('answers.unknownId', { pointer }, { id: shorten(id), known });

export const unusable = (
  pointer: string,
  { label, value, expected, fix = '' }: { label: string; value: unknown; expected: string; fix?: string },
): Problem =>
  answersError(
    'answers.unusable',
    { pointer },
    { label, found: shorten(JSON.stringify(value)), expected, fix },
  );

/** How a value that an entry does not take would have to be written, where that can be told. */
export function jsonFix(entry: InputType, value: unknown): string {
  const takes = (json: unknown): boolean => {
    const typed = entry.typed(json);
    return typed !== undefined && judge(entry, typed).state === State.valid;
  };
  if (typeof value === 'number') return takes(String(value)) ? '请加上引号。' : '';
  if (typeof value !== 'string') return '';
  const plain = entry.inPoints === undefined ? value : value.replace(/\s*[%％]\s*$/, '');
  const meant = [Number(plain), YES_NO.get(value)].find((json) => value.trim() !== '' && takes(json));
  if (meant !== undefined) return `请改成 ${String(meant)}，不加引号。`;
  const near = optionNear(entry.validation, value);
  return near === undefined ? '' : `请改成 "${near}"。`;
}

const YES_NO = new Map([
  ['是', true],
  ['否', false],
]);

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const escape = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');

/** A file may say as much as it likes; a message may not. */
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
