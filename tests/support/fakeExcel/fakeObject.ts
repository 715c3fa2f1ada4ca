/**
 * How the fake host offers an object of Excel: tables of what can be loaded, set, reached and called, by the names
 * on the wire. What is in no table is an error, so that nothing passes by accident.
 */

export interface FakeObject {
  /** As error messages call it: `Worksheet`. */
  readonly kind: string;
  /** What tells it from its like when it is loaded. */
  readonly id?: Readonly<Record<string, unknown>>;
  readonly read?: Readonly<Record<string, () => unknown>>;
  readonly write?: Readonly<Record<string, (value: unknown) => void>>;
  readonly parts?: Readonly<Record<string, () => FakeObject>>;
  /** Methods: what they return is an object (null: a null object) or a plain value. */
  readonly calls?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly item?: (key: unknown) => FakeObject;
  /** Of a collection. */
  readonly items?: () => readonly FakeObject[];
}

/** An error as Excel answers it. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const accessDenied = (): ExcelFault => new ExcelFault('AccessDenied', "You can't edit this.", 403);

export const invalidArgument = (what: string): ExcelFault =>
  new ExcelFault('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}`);

export const itemNotFound = (what: string): ExcelFault =>
  new ExcelFault('ItemNotFound', `The requested resource doesn't exist: ${what}`, 404);

/** The test is at fault here, or the fake: it never stands for something that Excel would say. */
export const notInFakeHost = (what: string): ExcelFault =>
  new ExcelFault('NotInFakeHost', `not in fake host: ${what}`);

export const oneOf = (value: unknown, ...known: readonly unknown[]): void => {
  if (!known.includes(value))
    throw invalidArgument(`${JSON.stringify(value)} is none of ${known.join(', ')}`);
};

export const needs = (type: 'string' | 'number' | 'boolean', value: unknown): void => {
  if (typeof value !== type) throw invalidArgument(`${JSON.stringify(value)} is no ${type}`);
};
