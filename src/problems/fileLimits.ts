/**
 * How large a file may be that is read whole: far beyond any, and small enough that nobody waits. It is asked before a
 * byte is looked at, for what follows holds a page up: 49 MB of JSON did for nine seconds.
 */

/** Bytes in 1 MB as file managers count them. */
export const MB = 1024 * 1024;

/** In MB. The longest rubric that we know has 0.2; of an .xlsx or a notice only pictures come near it, and those are not read. */
export const fileLimits = { rubric: 2, answers: 2, workbook: 50, notice: 30 } as const;

export type FileSort = keyof typeof fileLimits;

/** 49.0 MB */
export const inMb = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`;
