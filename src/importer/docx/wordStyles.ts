/** styles.xml: which paragraph styles are numbered by themselves. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import { numberOfWord, valueOfWord, visitChildren, wordAttribute } from './wordXml';

/** What a paragraph or a style says about its number; each half may come from another style. */
export interface NumberProperties {
  readonly list?: string;
  readonly level?: number;
}

/** By the id of the style, styles that it is based on included. */
export type NumberedStyles = ReadonlyMap<string, NumberProperties>;

export const NO_NUMBERED_STYLES: NumberedStyles = new Map();

const MOST_STYLES = 20_000;
/** Of styles based on styles; Word allows 11 or so. */
const MOST_STEPS = 20;

interface WrittenStyle {
  readonly base: string | undefined;
  readonly number: NumberProperties;
}

export function readNumberedStyles(xml: XmlScanner): NumberedStyles {
  const styles = new Map<string, WrittenStyle>();
  xml.inRoot('styles', (name) => {
    if (name !== 'style' || styles.size >= MOST_STYLES) return;
    const id = wordAttribute(xml, 'styleId') ?? '';
    let base: string | undefined;
    let number: NumberProperties = {};
    visitChildren(xml, {
      basedOn: () => void (base = valueOfWord(xml)),
      pPr: () => visitChildren(xml, { numPr: () => void (number = readNumberProperties(xml)) }),
    });
    styles.set(id, { base, number });
  });
  return new Map([...styles].map(([id, style]) => [id, inherited(style, styles)]));
}

function inherited(style: WrittenStyle, styles: ReadonlyMap<string, WrittenStyle>): NumberProperties {
  let number = style.number;
  let base = style.base;
  for (let step = 0; step < MOST_STEPS && base !== undefined; step++) {
    const above: WrittenStyle | undefined = styles.get(base);
    number = { ...above?.number, ...number };
    base = above?.base;
  }
  return number;
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
