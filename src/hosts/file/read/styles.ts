/**
 * What the styles of a workbook make of its cells: `s="3"` of a cell is the fourth of `cellXfs`, `dxfId="3"` of a
 * conditional format the fourth of `dxfs`.
 */
import type { XmlScanner } from '../xml/xml';
import type { Colour, NamedColour, Palettes } from './colours';
import { INDEXED, USUAL_THEME, colourOf, contrast, readColour } from './colours';
import { isTrue } from './settings';
import type { ReadFormat } from './workbookModel';

export interface Styles {
  readonly cells: readonly ReadFormat[];
  readonly conditional: readonly ReadFormat[];
}

export const NO_STYLES: Styles = { cells: [], conditional: [] };

/** Points; the smallest that we print is 10.5. */
const SMALLEST = 4;
/** Light grey on white is still seen on paper. */
const FAINTEST = 1.4;

/** Characters of room that a number loses; one without room is rounded, or not shown. */
const DEEPEST = 2;
/** Points; the largest in which we print a number. */
const USUAL = 12;

interface Font {
  readonly colour?: NamedColour;
  readonly size?: number;
}

/** Of a fill without a pattern, both are absent. */
interface Fill {
  readonly front?: NamedColour;
  readonly back?: NamedColour;
}

interface Xf {
  readonly number: number;
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  /** Of the named style that it comes from. */
  readonly parent: number;
  readonly hasOwnNumber: boolean;
  /** So that a number is shown more than once, or without the room that it needs. */
  readonly isAligned: boolean;
  readonly isCentred: boolean;
}

interface Dxf {
  readonly format?: ReadFormat;
  readonly font?: Font;
  readonly fill?: Fill;
}

/** `theme` are the colours that the workbook's theme has; who asks for it is told how cells are drawn. */
export function readStyles(
  xml: XmlScanner,
  theme: readonly Colour[] = USUAL_THEME,
  isDrawnToo = false,
): Styles {
  let ruled: readonly boolean[] = [];
  const codes = new Map<number, string>();
  let [fonts, fills]: [readonly Font[], readonly Fill[]] = [[], []];
  let [parents, cells]: [readonly Xf[], readonly Xf[]] = [[], []];
  let dxfs: readonly Dxf[] = [];
  const ownColours: string[] = [];
  const parts = new Map<string, () => void>([
    ['numFmts', () => xml.eachChild(() => addCode(xml, codes))],
    ['fonts', () => void (fonts = fonts.concat(xml.listChildren(() => readFont(xml))))],
    ['borders', () => void (ruled = isDrawnToo ? ruled.concat(xml.listChildren(() => isRuled(xml))) : ruled)],
    ['fills', () => void (fills = fills.concat(xml.listChildren(() => readFill(xml))))],
    ['cellStyleXfs', () => void (parents = parents.concat(xml.listChildren(() => readXf(xml))))],
    ['cellXfs', () => void (cells = cells.concat(xml.listChildren(() => readXf(xml))))],
    ['dxfs', () => void (dxfs = dxfs.concat(xml.listChildren(() => readDxf(xml))))],
    [
      'colors',
      () =>
        xml.eachChild(
          (name) =>
            name === 'indexedColors' && xml.eachChild(() => ownColours.push(xml.attribute('rgb') ?? '')),
        ),
    ],
  ]);
  if (!xml.inRoot('styleSheet', (name) => parts.get(name)?.())) xml.fail();
  const palettes = { theme, indexed: INDEXED.map((usual, i) => ownColours[i]?.slice(-6) ?? usual) };
  return {
    cells: cells.map((xf) =>
      formatOf(xf, { codes, parents, fonts, fills, ...(isDrawnToo && { ruled }), palettes }),
    ),
    conditional: dxfs.map(
      // Those written alike are one.
      memoised(({ format, font, fill }: Dxf) => ({
        ...format,
        ...(isInvisible(font, fill, palettes) && { look: 'invisible' as const }),
      })),
    ),
  };
}

function memoised<K, V>(work: (key: K) => V): (key: K) => V {
  const done = new Map<K, V>();
  return (key) => {
    const value = done.get(key) ?? work(key);
    done.set(key, value);
    return value;
  };
}

interface Lists {
  readonly codes: ReadonlyMap<number, string>;
  readonly parents: readonly Xf[];
  readonly fonts: readonly Font[];
  readonly fills: readonly Fill[];
  /** Undefined where nobody asks how cells are drawn. */
  readonly ruled?: readonly boolean[];
  readonly palettes: Palettes;
}

function formatOf(xf: Xf, { codes, parents, fonts, fills, ruled, palettes }: Lists): ReadFormat {
  const code = codes.get(xf.number);
  const parent = parents[xf.parent]?.number ?? 0;
  // One program takes its own number format nevertheless, the other that of the named style.
  const isUnsure = !xf.hasOwnNumber && codes.get(parent) !== code;
  const size = fonts[Number(xf.font)]?.size ?? USUAL;
  const look = isInvisible(fonts[Number(xf.font)], fills[Number(xf.fill)], palettes)
    ? 'invisible'
    : xf.isAligned
      ? 'aligned'
      : isUnsure
        ? 'unknown'
        : undefined;
  return {
    numberFormat: xf.number,
    ...(code !== undefined && { formatCode: code }),
    ...(look !== undefined && { look }),
    ...(size > USUAL && { fontSize: size }),
    ...(ruled && {
      drawn: {
        isRuled: ruled[Number(xf.border)] === true,
        isCentred: xf.isCentred,
        size: fonts[Number(xf.font)]?.size,
      },
    }),
  };
}

function isInvisible(font: Font = {}, fill: Fill = {}, palettes: Palettes): boolean {
  const ink = font.colour && colourOf(font.colour, palettes);
  const paper = [fill.front, fill.back].map((each) => each && colourOf(each, palettes));
  const behind = paper.find((each) => each !== undefined) ?? 'FFFFFF';
  return (font.size ?? 11) < SMALLEST || contrast(ink ?? '000000', behind) < FAINTEST;
}

function addCode(xml: XmlScanner, codes: Map<number, string>): void {
  const number = formatNumber(xml);
  const code = xml.attribute('formatCode') ?? xml.fail();
  if ((codes.get(number) ?? code) !== code) xml.fail();
  codes.set(number, code);
}

function formatNumber(xml: XmlScanner): number {
  const text = xml.attribute('numFmtId') ?? '0';
  return /^\d{1,9}$/.test(text) ? Number(text) : xml.fail();
}

function readFont(xml: XmlScanner): Font {
  let font: Font = {};
  xml.eachChild((name) => {
    if (name === 'color') font = { ...font, colour: readColour(xml) };
    if (name === 'sz') font = { ...font, size: Number(xml.attribute('val') ?? 11) };
  });
  return font;
}

/** Fewest sides of a cell of a table: a line below it alone is one to write on. */
const FEWEST_SIDES = 2;

function isRuled(xml: XmlScanner): boolean {
  let sides = 0;
  xml.eachChild((name) => {
    if (name !== 'diagonal' && (xml.attribute('style') ?? 'none') !== 'none') sides++;
  });
  return sides >= FEWEST_SIDES;
}

/** A solid fill has its colour in front; in a conditional format it is the one behind. */
function readFill(xml: XmlScanner, isConditional = false): Fill {
  let fill: Fill = {};
  xml.eachChild((name) => {
    // Black to black is black as well: the last colour counts.
    if (name === 'gradientFill')
      xml.eachChild(() => xml.eachChild(() => (fill = { front: readColour(xml) })));
    if (name !== 'patternFill') return;
    const pattern = xml.attribute('patternType') ?? (isConditional ? 'solid' : 'none');
    xml.eachChild((colour) => {
      if (pattern === 'none') return;
      if (colour === 'fgColor' && pattern === 'solid' && !isConditional)
        fill = { ...fill, front: readColour(xml) };
      if (colour === 'bgColor') fill = { ...fill, back: readColour(xml) };
    });
  });
  return fill;
}

function readXf(xml: XmlScanner): Xf {
  const xf = {
    number: formatNumber(xml),
    font: xml.attribute('fontId') ?? '0',
    fill: xml.attribute('fillId') ?? '0',
    border: xml.attribute('borderId') ?? '0',
    parent: Number(xml.attribute('xfId') ?? 0),
    hasOwnNumber: isTrue(xml, 'applyNumberFormat', true),
  };
  let isAligned = false;
  let isCentred = false;
  xml.eachChild((name) => {
    if (name !== 'alignment') return;
    const horizontal = xml.attribute('horizontal') ?? '';
    isCentred = /^center/.test(horizontal);
    isAligned = horizontal === 'fill' || Number(xml.attribute('indent') ?? 0) > DEEPEST;
  });
  return { ...xf, isAligned, isCentred };
}

function readDxf(xml: XmlScanner): Dxf {
  let dxf: Dxf = {};
  xml.eachChild((name) => {
    if (name === 'font') dxf = { ...dxf, font: readFont(xml) };
    else if (name === 'fill') dxf = { ...dxf, fill: readFill(xml, true) };
    else if (name === 'numFmt') {
      const formatCode = xml.attribute('formatCode');
      dxf = {
        ...dxf,
        format: { numberFormat: formatNumber(xml), ...(formatCode !== undefined && { formatCode }) },
      };
    }
  });
  return dxf;
}
