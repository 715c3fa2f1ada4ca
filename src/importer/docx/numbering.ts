/** numbering.xml: how the levels of each list are written. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import { isOn, numberOfWord, valueOfWord, visitChildren, wordAttribute } from './wordXml';

export interface NumberLevel {
  readonly start: number;
  /** As Word names it: chineseCounting. */
  readonly format: string;
  /** `第%1条`: %1 stands for the number of the first level. */
  readonly text: string;
  /** The levels above are written in plain digits (`isLgl`). */
  readonly isLegal: boolean;
  /** Level after which this one starts again; 0 for never, undefined for any above. */
  readonly restartsAfter: number | undefined;
}

export interface NumberList {
  /** Lists with the same one count on together. */
  readonly abstractId: string;
  /** By level, from 0. */
  readonly levels: ReadonlyMap<number, NumberLevel>;
  /** Levels that this list starts anew: level → first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** By `numId`. */
export type Numbering = ReadonlyMap<string, NumberList>;

export const NO_NUMBERING: Numbering = new Map();

/** Word has nine. */
const MOST_LEVELS = 9;
const MOST_LISTS = 20_000;

export function readNumbering(xml: XmlScanner): Numbering {
  const abstracts = new Map<string, ReadonlyMap<number, NumberLevel>>();
  const lists = new Map<string, NumberList>();
  const isRead = xml.inRoot('numbering', (name) => {
    if (name === 'abstractNum' && abstracts.size < MOST_LISTS) {
      const id = wordAttribute(xml, 'abstractNumId') ?? '';
      abstracts.set(id, readLevels(xml));
    }
    if (name === 'num' && lists.size < MOST_LISTS) {
      const id = wordAttribute(xml, 'numId') ?? '';
      lists.set(id, readList(xml, abstracts));
    }
  });
  return isRead ? lists : NO_NUMBERING;
}

function readLevels(xml: XmlScanner): ReadonlyMap<number, NumberLevel> {
  const levels = new Map<number, NumberLevel>();
  visitChildren(xml, { lvl: () => addLevel(xml, levels) });
  return levels;
}

function addLevel(xml: XmlScanner, levels: Map<number, NumberLevel>): void {
  const index = numberOfWord(xml, 'ilvl') ?? 0;
  if (index >= 0 && index < MOST_LEVELS) levels.set(index, readLevel(xml));
}

function readLevel(xml: XmlScanner): NumberLevel {
  let [start, format, text] = [1, 'decimal', ''];
  let isLegal = false;
  let restartsAfter: number | undefined;
  visitChildren(xml, {
    start: () => void (start = numberOfWord(xml) ?? 1),
    numFmt: () => void (format = valueOfWord(xml) ?? 'decimal'),
    lvlText: () => void (text = (valueOfWord(xml) ?? '').slice(0, 60)),
    isLgl: () => void (isLegal = isOn(xml)),
    lvlRestart: () => void (restartsAfter = numberOfWord(xml)),
  });
  return { start, format, text, isLegal, restartsAfter };
}

function readList(
  xml: XmlScanner,
  abstracts: ReadonlyMap<string, ReadonlyMap<number, NumberLevel>>,
): NumberList {
  let abstractId = '';
  const own = new Map<number, NumberLevel>();
  const restarts = new Map<number, number>();
  visitChildren(xml, {
    abstractNumId: () => void (abstractId = valueOfWord(xml) ?? ''),
    lvlOverride() {
      const index = numberOfWord(xml, 'ilvl') ?? 0;
      visitChildren(xml, {
        startOverride: () => void restarts.set(index, numberOfWord(xml) ?? 1),
        lvl: () => addLevel(xml, own),
      });
    },
  });
  return { abstractId, levels: new Map([...(abstracts.get(abstractId) ?? []), ...own]), restarts };
}
