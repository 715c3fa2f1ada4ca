/** styles.xml: which paragraph styles are numbered by themselves, and how the words of each look. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import type { CellLooks } from '../source/cellLooks';
import { numberOfWord, valueOfWord, visitChildren, wordAttribute } from './wordXml';

/** What a paragraph or a style says about its number; each half may come from another style. */
export interface NumberProperties {
  readonly list?: string;
  readonly level?: number;
}

/** By the id of the style, styles that it is based on included; '' is that of a paragraph that names none. */
export interface ParagraphStyles {
  readonly numbers: ReadonlyMap<string, NumberProperties>;
  readonly looks: ReadonlyMap<string, CellLooks>;
}

export const NO_STYLES_OF_WORD: ParagraphStyles = { numbers: new Map(), looks: new Map() };

const MOST_STYLES = 20_000;
/** Of styles based on styles; Word allows 11 or so. */
const MOST_STEPS = 20;

interface WrittenStyle {
  readonly base: string | undefined;
  readonly number: NumberProperties;
  readonly looks: CellLooks;
}

export function readParagraphStyles(xml: XmlScanner): ParagraphStyles {
  const styles = new Map<string, WrittenStyle>();
  let usual: CellLooks = {};
  let first: string | undefined;
  xml.inRoot('styles', (name) => {
    if (name === 'docDefaults') usual = readDefaults(xml);
    if (name !== 'style' || styles.size >= MOST_STYLES) return;
    const id = wordAttribute(xml, 'styleId') ?? '';
    const isFirst =
      wordAttribute(xml, 'type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(wordAttribute(xml, 'default') ?? '');
    if (isFirst) first ??= id;
    let base: string | undefined;
    let number: NumberProperties = {};
    let looks: CellLooks = {};
    visitChildren(xml, {
      basedOn: () => void (base = valueOfWord(xml)),
      pPr: () =>
        visitChildren(xml, {
          numPr: () => void (number = readNumberProperties(xml)),
          jc: () => void (looks = { ...looks, isCentred: isCentredIn(xml) }),
        }),
      rPr: () => visitChildren(xml, { sz: () => void (looks = { ...looks, size: sizeIn(xml) }) }),
    });
    styles.set(id, { base, number, looks });
  });
  const whole = new Map([...styles].map(([id, style]) => [id, inherited(style, styles)]));
  const looks = new Map([...whole].map(([id, style]) => [id, { ...usual, ...style.looks }]));
  looks.set('', looks.get(first ?? '') ?? usual);
  return { numbers: new Map([...whole].map(([id, { number }]) => [id, number])), looks };
}

/** Word writes to the left unless it is told otherwise. */
function readDefaults(xml: XmlScanner): CellLooks {
  let looks: CellLooks = { isCentred: false };
  const ofRun = { sz: () => void (looks = { ...looks, size: sizeIn(xml) }) };
  visitChildren(xml, {
    rPrDefault: () => visitChildren(xml, { rPr: () => visitChildren(xml, ofRun) }),
  });
  return looks;
}

/** Of the `jc` just entered. */
export const isCentredIn = (xml: XmlScanner): boolean => valueOfWord(xml) === 'center';

/** Points, of the `sz` just entered, which counts halves of them. */
export function sizeIn(xml: XmlScanner): number | undefined {
  const halves = numberOfWord(xml);
  return halves === undefined ? undefined : halves / 2;
}

function inherited(
  style: WrittenStyle,
  styles: ReadonlyMap<string, WrittenStyle>,
): Omit<WrittenStyle, 'base'> {
  let { number, looks, base } = style;
  for (let step = 0; step < MOST_STEPS && base !== undefined; step++) {
    const above: WrittenStyle | undefined = styles.get(base);
    number = { ...above?.number, ...number };
    looks = { ...above?.looks, ...looks };
    base = above?.base;
  }
  return { number, looks };
}

/** The `numPr` just entered. */
export function readNumberProperties(xml: XmlScanner): NumberProperties {
  let number: NumberProperties = {};
  visitChildren(xml, {
    ilvl: () => void (number = { ...number, level: numberOfWord(xml) ?? 0 }),
    numId: () => void (number = { ...number, list: valueOfWord(xml) ?? '0' }),
  });
  return number;
}
