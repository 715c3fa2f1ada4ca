/** How wide a page says that columns and cells are: by their style, or else by their attribute `width`. */

import type { HtmlElement } from './parseHtml';
import { attributeOf } from './parseHtml';

interface HtmlWidths {
  /** 0 where nothing is said. */
  readonly ofColumns: readonly number[];
  readonly ofCell: (cell: HtmlElement) => number | undefined;
}

/** Pixels of each; a percentage has none that are known. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

interface Length {
  readonly size: number;
  readonly isPercent: boolean;
}

/** Percentages count where there is nothing else: they cannot be compared with lengths. */
export function htmlWidths(columns: readonly HtmlElement[], cells: readonly HtmlElement[]): HtmlWidths {
  const known = new Map([...columns, ...cells].map((element) => [element, lengthOf(element)] as const));
  const isByPercent = ![...known.values()].some((length) => length?.isPercent === false);
  const widthOf = (element: HtmlElement): number | undefined => {
    const length = known.get(element);
    return length?.isPercent === isByPercent ? length.size : undefined;
  };
  return { ofColumns: columns.map((column) => widthOf(column) ?? 0), ofCell: widthOf };
}

/** Pixels; undefined where that is no length, or a share of another. */
export function lengthInPixels(text: string): number | undefined {
  const length = parseLength(text);
  return length?.isPercent === false ? length.size : undefined;
}

const WIDTH = /(?:^|;)\s*width\s*:\s*([^;]+)/i;
const LENGTH = /^\s*(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})\s*(%|[a-z]+)?\s*(?:!important\s*)?$/i;

function lengthOf(element: HtmlElement): Length | undefined {
  const style = WIDTH.exec(attributeOf(element, 'style') ?? '')?.[1];
  return parseLength(style) ?? parseLength(attributeOf(element, 'width'));
}

function parseLength(text = ''): Length | undefined {
  const [, number = '', unit = 'px'] = LENGTH.exec(text) ?? [];
  if (number === '') return undefined;
  if (unit === '%') return { size: Number(number), isPercent: true };
  const pixels = UNITS[unit.toLowerCase()];
  return pixels === undefined ? undefined : { size: Number(number) * pixels, isPercent: false };
}
