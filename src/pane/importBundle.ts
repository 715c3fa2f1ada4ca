/** Everything that makes a rubric of a notice, loaded when there is one to read. */

export { periodNames } from '../importer/card/answers';
export { UNKNOWN_ISSUER } from '../importer/card/findCard';
export { importTable } from '../importer/importTable';
export { readClipboard } from '../importer/readClipboard';
export { readSourceFile } from '../importer/readFile';
export { isColumnRole, roleNames } from '../importer/recognise/roles';
export { sourceLimits } from '../importer/source/limits';
export { readRange } from '../importer/xlsx/readRange';
