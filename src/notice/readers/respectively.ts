/** 分别: a list of names, and as many points. */

import { factIn } from '../facts';
import { OUTCOME_WORDS } from '../numberWords';
import { numberOf } from '../numerals';
import type { PriceReader } from '../reading';
import { howOften } from './occurrence';

/** The names of a list before 分别: 国家、省、市. */
const NAMES =
  /([\p{Script=Han}A-Z\d]{1,12}?(?:[、和及或与][\p{Script=Han}A-Z\d]{1,12}?)+)(?:级|以上|领导|部门|的|等|[，：]|[^，。；、]){0,24}$/u;

/** 考核排名前三名的分别加3分、2分、1分 */
const PLACES =
  /(?<!倒数)(?:前|第?1(?:名|位)?-第?|第?一(?:名|位)?至第?)([一二三四五六七八九十\d]{1,2})(?:名|位)[^，。；\d]{0,4}[，：]?$/;
const placesBefore = (before: string): number | undefined => {
  const [, count] = PLACES.exec(before) ?? [];
  return count === undefined ? undefined : numberOf(count);
};

/** 被国家、省、市通报的,单次分别扣20分、10分、5分 (XX市 扣分2) */
export const respectively: PriceReader = ([piece]) => {
  const list = piece?.mark.list;
  if (piece === undefined || list === undefined) return undefined;
  if (placesBefore(piece.before) === list.length)
    return {
      count: 1,
      fact: factIn(piece.before.replace(PLACES, '')),
      ...(piece.mark.effect !== undefined && { effect: piece.mark.effect }),
      rule: { kind: 'relative', unit: '名', ranks: list },
    };
  const names = enumeration(piece.before, list.length);
  if (names === undefined) return undefined;
  const often = howOften(piece);
  const { effect } = piece.mark;
  return {
    count: 1,
    ...(effect !== undefined && { effect }),
    rule:
      // 绿化属好、中、差，分别扣0、3、5分: one of them.
      often === undefined && (effect === 'credit' || names.every((name) => OUTCOME.test(name)))
        ? { kind: 'choice', options: list.map((points, i) => ({ name: names[i] ?? '', points })) }
        : {
            kind: 'byLevel',
            unit: often?.unit ?? '次',
            levels: list.map((points, i) => ({ name: names[i] ?? '', points })),
          },
  };
};

/** As many names in a row as there are points. */
function enumeration(before: string, count: number): readonly string[] | undefined {
  const phrases = before.split(/[，：]/).reverse();
  for (const phrase of phrases) {
    // 少建一个或已建，但未达标的分别扣1分、3分: that belongs to the last name.
    if (/^但/.test(phrase)) return undefined;
    if (!NAMES.test(phrase)) continue;
    const names = phrase.split(/[、和及或与]/);
    if (names.length < count) continue;
    const last = names.slice(-count);
    const first = lastName(last[0] ?? '');
    const final = firstName(last.at(-1) ?? '');
    const all = [first, ...last.slice(1, -1), final].map((name) => name.replace(/级$/, ''));
    if (all.every((name) => /^[\p{L}\p{N}]{1,12}$/u.test(name)) && new Set(all).size === count) return all;
  }
  return undefined;
}

const OUTCOME = new RegExp(`^(?:${OUTCOME_WORDS})$`);

const LEVELS = '国家|中央|全国|部|省|自治区|州|市|县|区|乡镇|镇|街道';

/** Of 未按要求落实国家 the level, of anything else as much as a name is long. */
const lastName = (words: string): string =>
  new RegExp(`(?:${OUTCOME_WORDS})$`).exec(words)?.[0] ??
  new RegExp(`(${LEVELS})级?$`).exec(words)?.[1] ??
  /\p{Script=Han}{1,4}$/u.exec(words)?.[0] ??
  '';

const firstName = (words: string): string =>
  new RegExp(`^(?:${OUTCOME_WORDS})`).exec(words)?.[0] ??
  new RegExp(`^(?:${LEVELS})`).exec(words)?.[0] ??
  /^\p{Script=Han}{1,4}?(?=级|的|领导|部门|通报|督查|表彰|等|$)/u.exec(words)?.[0] ??
  '';
