/** Words between which a form lets people choose instead of giving points: □符合 □不符合, 合格／不合格, 是、否. */

import type { BoxWords } from '../../rubric/rubric';

export interface ChoiceWords {
  /** In the order of the form. */
  readonly words: readonly string[];
  readonly failing: readonly string[];
}

/** What is met, and what says that it is not. */
const PAIRS: readonly (readonly [met: RegExp, unmet: RegExp])[] = [
  [/^符合$/, /^不符合$/],
  [/^合格$/, /^不合格$/],
  [/^(?:达标|达到)$/, /^(?:不|未)(?:达标|达到)$/],
  [/^(?:通过|完成|落实|执行|开展|建立|到位)$/, /^(?:不|未|没有)(?:通过|完成|落实|执行|开展|建立|到位)$/],
  [/^(?:满足|具备|齐全|规范)$/, /^不(?:满足|具备|齐全|规范)$/],
  [/^是$/, /^否$/],
  [/^有$/, /^无$/],
];
const BETWEEN = /^基本(?:符合|合格|达标|满足|完成|落实|规范)$/;
const NEITHER = /^(?:不涉及|未涉及|不适用|无此项|(?:合理)?缺项|不参评|免检)$/;

/** Boxes, slashes, brackets and blanks stand between them; in a sentence other words do. */
const MARKS = /[□■☐☑☒✓√○●◯／/、，,；;：:（）()[\]【】\s]+/u;

/** The first pair of words, with what may stand between them and behind; undefined where there is none. */
export function choicesIn(text: string): ChoiceWords | undefined {
  const words = text.split(MARKS).filter((word) => word !== '');
  for (const [start, word] of words.entries()) {
    const pair = PAIRS.find(([met]) => met.test(word));
    if (pair === undefined) continue;
    const [, unmet] = pair;
    const middle = BETWEEN.test(words[start + 1] ?? '') ? 1 : 0;
    const last = start + middle + 1;
    const failing = words[last];
    if (failing === undefined || !unmet.test(failing)) continue;
    const more = NEITHER.test(words[last + 1] ?? '') ? 1 : 0;
    return { words: words.slice(start, last + 1 + more), failing: [failing] };
  }
  return undefined;
}

/** Degrees of which one is marked, the best first; at least three of them follow each other. */
const DEGREE =
  /^(?:优秀?|良好?|中|一般|合格|基本合格|不合格|好|较好|很好|差|较差|满意|比较满意|较?基本满意|不满意|不太满意|不了解|称职|基本称职|不称职|达标|基本达标|未达标)$/;
const FEWEST_DEGREES = 3;
const MOST_DEGREES = 5;

export const isDegree = (word: string): boolean => DEGREE.test(word);

export function scaleIn(words: readonly string[]): readonly string[] | undefined {
  const from = words.findIndex(isDegree);
  if (from < 0) return undefined;
  const end = words.findIndex((word, i) => i > from && !isDegree(word));
  const run = words.slice(from, end < 0 ? words.length : end);
  return run.length >= FEWEST_DEGREES && run.length <= MOST_DEGREES ? run : undefined;
}

/** 优秀（10分） over a column to be marked is 优秀. */
export const markWord = (header: string): string => header.replace(/\s*[（(][^（()）]*[)）]$/, '');

const BOX = '[□■☐☑☒]';
/** Words that can stand in the list of a cell: see rules/entries/option.ts. */
const BOXED = new RegExp(
  `${BOX}\\s*((?:(?!${BOX})[\\p{L}\\p{N}（）()%％、-]){1,10})[\\s，,；;。.／/]*`,
  'gu',
);
const MOST_BOXES = 5;

/** □是□否 and nothing else: the words of which one is to be ticked. */
export function boxWordsIn(text: string): BoxWords | undefined {
  const words = [...text.matchAll(BOXED)].map(([, word = '']) => word);
  const isAll = text.replace(BOXED, '').trim() === '';
  const isList = new Set(words).size === words.length && words.length >= 2 && words.length <= MOST_BOXES;
  return isAll && isList ? boxWords(words) : undefined;
}

/** What words to choose from say of a row. */
export function boxWords(words: readonly string[]): BoxWords {
  const absent = words.find((word) => NEITHER.test(word));
  const failing = words.filter((word) => PAIRS.some(([, unmet]) => unmet.test(word)));
  return { words, failing, ...(absent !== undefined && { absent }) };
}

/** □符合 □不符合 behind the words of the row. */
const BEHIND = new RegExp(`\\s*${BOX}[^]*$`, 'u');

/** Without the boxes behind it; as it is, if there are none. */
export function withoutBoxes(text: string): string {
  const [behind = ''] = BEHIND.exec(text) ?? [];
  return boxWordsIn(behind) === undefined ? text : text.slice(0, text.length - behind.length);
}

const KEY = /[※★☆▲◆]/u;
/** No points at all, by what stands in the column 分值. */
const WITHOUT =
  /^(?:[-—–－―]+|[／/\\]|(?:一票)?否决(?:项|指标)?|(?:关键|重点|必备|必查|底线|把关|控制|基本条件)(?:项|条款|指标)?|不(?:计|记|评)分(?:项)?|不(?:设|赋)分(?:值)?|[※★☆▲◆]+)$/u;

/** ※1, 4.1.3★, ★建立制度: the marks of a key row. */
export const isKeyMarked = (text: string): boolean => KEY.test(text.slice(0, 8)) || KEY.test(text.slice(-2));

/** Whether a cell of the column 分值 says that the row has none. */
export const saysNoPoints = (text: string): boolean => WITHOUT.test(text.replace(/\s+/g, ''));
