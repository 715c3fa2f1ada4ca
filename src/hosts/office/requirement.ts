/** Which versions of Excel the pane works in, asked at run time: the manifest asks for no more than 1.1. */

/** Page set-up, events of all sheets and several ranges at once. */
export const FLOOR = '1.9';

/** `Office.context.requirements`. */
export interface Requirements {
  isSetSupported(set: string, version?: string): boolean;
}

export const isSupported = (requirements: Requirements): boolean =>
  requirements.isSetSupported('ExcelApi', FLOOR);

/** `getMergedAreasOrNullObject`; below it, cells that are merged are taken for blank ones. */
export const canSeeMerges = (requirements: Requirements): boolean =>
  requirements.isSetSupported('ExcelApi', '1.13');

/** As far as anything published goes. */
const NEWEST = 20;

/** The highest requirement set this Excel has, such as 1.14; undefined where it has none. */
export function requirementOf(requirements: Requirements): string | undefined {
  for (let minor = NEWEST; minor > 0; minor--)
    if (requirements.isSetSupported('ExcelApi', `1.${minor}`)) return `1.${minor}`;
  return undefined;
}
