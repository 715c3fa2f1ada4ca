/**
 * How cells look, by name, and which fonts an office has.
 *
 * A cell holds one font name and there is no fallback, so the choice is between what every Windows PC has and
 * what GB/T 9704 asks for.
 */

import { ER_HAO, SAN_HAO, SI_HAO, WU_HAO, XIAO_ER, XIAO_SI } from '../paper/typeSizes';
import { LINE_FACTOR, linesHeight, textHeight, WIDE_LINE_FACTOR } from '../paper/textHeight';

export type StyleName = keyof typeof styles;
export type FontSet = 'windows' | 'gbt9704';
type FontRole = 'title' | 'heading' | 'body';

export const fontNames: Readonly<Record<FontSet, Readonly<Record<FontRole, string>>>> = {
  windows: { title: '宋体', heading: '黑体', body: '仿宋' },
  gbt9704: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
};

export interface Style {
  readonly font: FontRole;
  readonly size: number;
  readonly isBold?: boolean;
  /** RRGGBB; black where absent. Nothing that must be read depends on it. */
  readonly colour?: string;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly isWrapped: boolean;
  readonly border: 'thin' | 'none';
  /** Background, RRGGBB. */
  readonly fill?: string;
  readonly format?: string;
}

const text: Style = {
  font: 'body',
  size: WU_HAO,
  horizontal: 'left',
  vertical: 'middle',
  isWrapped: true,
  border: 'thin',
};
const plain: Style = { ...text, border: 'none' };
const screen: Style = { ...plain, colour: '595959', isWrapped: false };

/** Light enough to vanish in print, dark enough to find the cell. */
const INPUT_FILL = 'FFF9E5';
/** Of the headings that stay in sight. */
const SCREEN_FILL = 'F2F2F2';

/** The tab of a sheet that is filled in. */
export const INPUT_TAB = 'FFC000';

export const styles = {
  /** GB/T 9704 7.3.4: 附件 in 三号黑体. */
  attachment: { ...plain, font: 'heading', size: SAN_HAO, isWrapped: false },
  title: { ...plain, font: 'title', size: ER_HAO, isBold: true, horizontal: 'center' },
  /** For a title that 二号 would break over two lines and 小二 or 三号 does not. */
  titleSmall: { ...plain, font: 'title', size: XIAO_ER, isBold: true, horizontal: 'center' },
  titleSmaller: { ...plain, font: 'title', size: SAN_HAO, isBold: true, horizontal: 'center' },
  subtitle: { ...plain, font: 'title', size: SI_HAO, isBold: true, horizontal: 'center' },
  line: { ...plain, size: XIAO_SI },
  lineCentre: { ...plain, size: XIAO_SI, horizontal: 'center' },
  lineRight: { ...plain, size: XIAO_SI, horizontal: 'right' },
  head: { ...text, font: 'heading', horizontal: 'center' },
  heading: { ...plain, font: 'heading', size: XIAO_SI, isWrapped: false },
  text,
  /** For a text that goes on in another row. */
  textTop: { ...text, vertical: 'top' },
  centre: { ...text, horizontal: 'center' },
  number: { ...text, horizontal: 'center', format: 'General' },
  strong: { ...text, font: 'heading' },
  strongCentre: { ...text, font: 'heading', horizontal: 'center' },
  totalLabel: { ...text, font: 'heading', size: XIAO_SI, horizontal: 'right' },
  total: { ...text, font: 'heading', size: XIAO_SI, horizontal: 'center', format: 'General' },
  input: { ...text, horizontal: 'center', fill: INPUT_FILL, format: 'General' },
  inputText: { ...text, fill: INPUT_FILL },
  plain,
  signature: { ...plain, size: XIAO_SI, isWrapped: false },
  screen,
  warning: { ...screen, colour: 'C00000', isWrapped: true },
  /** What is still to do, above the paper, and the headings under it. */
  state: { ...screen, isWrapped: true },
  screenHead: { ...screen, horizontal: 'center', isWrapped: true, fill: SCREEN_FILL },
  link: { ...screen, colour: '0563C1' },
  calc: { ...plain, isWrapped: false },
} satisfies Readonly<Record<string, Style>>;

export const styleOf = (name: StyleName): Style => styles[name];

/** Points that `text` needs in a cell `pixels` wide, in a style. */
export function styledHeight(text: string, pixels: number, name: StyleName): number {
  const { size } = styleOf(name);
  return textHeight(text, pixels, size, lineFactor(name));
}

/** Points of so many lines in a style. */
export const styledLines = (lines: number, name: StyleName): number =>
  linesHeight(lines, styleOf(name).size, lineFactor(name));

const lineFactor = (name: StyleName): number =>
  styleOf(name).font === 'body' ? LINE_FACTOR : WIDE_LINE_FACTOR;
