/** Errors of Office.js as problems that a clerk can read. */

import { ScoresheetError } from '../../problems/problem';
import { refusalAt } from '../../problems/openProblems';
import { FLOOR } from './requirement';
import { hasProperties } from '../../problems/narrow';

/** What tells an error of Office.js from a defect of ours. */
interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

export const isOfficeError = (error: unknown): error is OfficeError =>
  hasProperties(error) && typeof error['code'] === 'string';

export const isOfficeErrorOf = (error: unknown, ...codes: readonly string[]): boolean =>
  isOfficeError(error) && codes.includes(error.code);

/** What Excel says of a sheet, a name or a range that is gone. */
export const GONE: readonly string[] = ['ItemNotFound', 'InvalidReference', 'InvalidObjectPath'];

/** A ScoresheetError for what Office.js says, which stays its cause; everything else stays what it is. */
export function failureOf(error: unknown): unknown {
  if (error instanceof ScoresheetError || !isOfficeError(error)) return error;
  const failure = problems[error.code]?.() ?? unexpected(error);
  failure.cause = error;
  return failure;
}

function unexpected({ code, debugInfo }: OfficeError): ScoresheetError {
  const detail = [code, debugInfo?.errorLocation ?? ''].filter((part) => part !== '').join(' ');
  return refusalAt('host.unexpected', {}, { detail });
}

const locked = (): ScoresheetError => refusalAt('host.locked', {}, {});
const tooLarge = (): ScoresheetError => refusalAt('host.tooLarge', {}, {});

const problems: Readonly<Partial<Record<string, () => ScoresheetError>>> = {
  AccessDenied: locked,
  InvalidOperationInCellEditMode: () => refusalAt('host.cellEditing', {}, {}),
  // Several ranges, or a picture: assumption `oneSelection`.
  InvalidSelection: () => refusalAt('host.nothingSelected', {}, {}),
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  ApiNotFound: () => refusalAt('host.tooOld', {}, { needed: FLOOR }),
};
