/** Texts of the sheet that come from what is entered: at its head, and of what is still to do. */

export interface HeadText {
  /** 2021, 2021Q4 or 2023-05; nothing until it is entered. */
  readonly period: string;
  /** 2021年, 2021年第四季度, 2023年5月, or the blank to fill in by hand. */
  readonly periodWords: string;
  readonly unit: string;
  readonly date: string;
  /** 社区：…　　评分时间：… on one line, the second part to the right. */
  readonly line: string;
  readonly title: string;
}

export interface Hint {
  /** The first unusable entry: 第3项第②款“…”（加扣分明细第12行），应填0或正整数，最多9999. */
  readonly first: string;
  /** What keeps the sheet from being 评完. */
  readonly open: string;
  readonly text: string;
}

/** The hint, and besides it everything that is missing: for who reads the sheet elsewhere. */
export interface Told extends Hint {
  readonly missing: readonly string[];
}
