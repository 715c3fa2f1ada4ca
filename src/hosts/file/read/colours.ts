/** Colours as styles name them, and whether one can be read on another. */
import { decodeXml } from '../xml/xmlText';
import type { XmlScanner } from '../xml/xml';

/** Six hexadecimal digits. */
export type Colour = string;

/** `<color rgb="FF595959"/>`, `<color theme="0" tint="-0.5"/>`, `<color indexed="64"/>`: by one of three lists. */
export interface NamedColour {
  readonly rgb: string | undefined;
  readonly theme: string | undefined;
  readonly indexed: string | undefined;
  readonly tint: number;
}

export interface Palettes {
  readonly theme: readonly Colour[];
  readonly indexed: readonly Colour[];
}

export const readColour = (xml: XmlScanner): NamedColour => ({
  rgb: xml.attribute('rgb'),
  theme: xml.attribute('theme'),
  indexed: xml.attribute('indexed'),
  tint: Number(xml.attribute('tint') ?? 0) || 0,
});

/** Undefined where it is automatic: black on white. */
export function colourOf({ rgb, theme, indexed, tint }: NamedColour, palettes: Palettes): Colour | undefined {
  const found = rgb?.slice(-6) ?? palettes.theme[Number(theme)] ?? palettes.indexed[Number(indexed)];
  return found === undefined || !/^[\dA-F]{6}$/i.test(found) ? undefined : tinted(found, tint);
}

const channels = (colour: Colour): readonly number[] =>
  [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Towards white above 0, towards black below. */
const tinted = (colour: Colour, tint: number): Colour =>
  tint === 0
    ? colour
    : channels(colour)
        .map((each) =>
          Math.round(tint > 0 ? each + (255 - each) * Math.min(tint, 1) : each * (1 + Math.max(tint, -1))),
        )
        .map((each) => each.toString(16).padStart(2, '0'))
        .join('');

/** As WCAG has it: 1 for the same colour, 21 for black on white. */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [brightness(one) + 0.05, brightness(other) + 0.05];
  return a > b ? a / b : b / a;
}

function brightness(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((each) => (each / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What a theme calls dk1, lt1 … in the order in which cells count them: the first two pairs are exchanged. */
export function themeColours(bytes: Uint8Array): readonly Colour[] {
  const [, scheme = ''] = (decodeXml(bytes) ?? '').split('clrScheme', 2);
  const listed = [
    ...scheme
      .slice(0, LONGEST_SCHEME)
      .matchAll(/<(?:\w+:)?s(?:rgb|ys)Clr\b[^>]*?\b(?:lastClr|val)="([\dA-Fa-f]{6})"/g),
  ].map(([, colour = '']) => colour);
  const [dark1, light1, dark2, light2, ...accents] = listed;
  return dark1 === undefined || light1 === undefined || dark2 === undefined || light2 === undefined
    ? USUAL_THEME
    : [light1, dark1, light2, dark2, ...accents];
}

/** Characters; twelve colours take a thousand. */
const LONGEST_SCHEME = 5_000;

export const USUAL_THEME: readonly Colour[] = ['FFFFFF', '000000'];

/** Built in: eight, the same eight, and forty-eight others; 64 and 65 are black on white. */
export const INDEXED: readonly Colour[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ');
