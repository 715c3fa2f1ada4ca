/**
 * L20: digits and signs in two spellings.
 *
 * > 每下降2％扣0．1分 (县区环保局 第32项), beside 每降低1%扣0.2分 (第10项); 少1次 beside 少一次 (大兴镇 附件2)
 * > 扣三分 beside 扣3分; 台帐 beside 台账
 */

import { lintWords } from '../problems/lintMessages';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import type { Passage } from './text/passages';
import { passagesOf } from './text/passages';

export const mixedSpelling: LintRule = {
  code: 'L20',
  find(rubric) {
    const passages = passagesOf(rubric);
    return [
      ...fullWidth(passages),
      ...mixedPercent(passages),
      ...mixedOne(passages),
      ...mixedPoints(passages),
      ...mixedWords(passages),
    ];
  },
};

const FULL_WIDTH = /[０-９]+(?:[．.][０-９]+)?|(?<=\d)．(?=\d)/g;

function fullWidth(passages: readonly Passage[]): readonly Finding[] {
  const counts = countOf(passages, FULL_WIDTH);
  return tell(counts.with, counts.total > 0, lintWords.fullWidth(counts.total));
}

function mixedPercent(passages: readonly Passage[]): readonly Finding[] {
  const [narrow, wide] = [countOf(passages, /%/g), countOf(passages, /％/g)];
  const rarer = narrow.total < wide.total ? narrow : wide;
  return tell(
    rarer.with,
    narrow.total > 0 && wide.total > 0,
    lintWords.mixedPercent(narrow.total, wide.total),
  );
}

/** 少1次 and 少一次: only behind the same word and before the same unit. */
function mixedOne(passages: readonly Passage[]): readonly Finding[] {
  const forms = ['少', '每', '发现', '发生'].flatMap((word) =>
    ['次', '起', '例', '项', '处', '件', '家', '个'].map((unit) => ({
      digit: countOf(passages, new RegExp(`${word}1${unit}`, 'g')),
      word: countOf(passages, new RegExp(`${word}一${unit}`, 'g')),
    })),
  );
  const mixed = forms.filter(({ digit, word }) => digit.total > 0 && word.total > 0);
  const sum = (counts: readonly Count[]): number => counts.reduce((all, { total }) => all + total, 0);
  const words = lintWords.mixedOne(sum(mixed.map(({ digit }) => digit)), sum(mixed.map(({ word }) => word)));
  const rarer = mixed.map(({ digit, word }) => (digit.total < word.total ? digit : word));
  return tell(
    rarer.flatMap((count) => count.with),
    mixed.length > 0,
    words,
  );
}

function mixedPoints(passages: readonly Passage[]): readonly Finding[] {
  const digit = countOf(passages, /(?:扣|加|得)[\d０-９]+(?:[.．][\d０-９]+)?分/g);
  const word = countOf(
    passages,
    /(?:扣|加|得)(?:[零〇一二两三四五六七八九十]{1,3}点)?[零〇一二两三四五六七八九十]{1,3}分(?!之)/g,
  );
  const rarer = digit.total < word.total ? digit : word;
  return tell(rarer.with, digit.total > 0 && word.total > 0, lintWords.mixedPoints(digit.total, word.total));
}

/** What is often written, and what the standard has. */
const WORDS = [
  ...([
    '台帐/台账',
    '帐目/账目',
    '帐户/账户',
    '帐号/账号',
    '帐册/账册',
    '登陆/登录',
    '部份/部分',
    '成份/成分',
  ] as const),
  ...(['签定/签订', '布署/部署', '通迅/通讯', '按装/安装', '报导/报道'] as const),
];

/** Only where both are used. */
const mixedWords = (passages: readonly Passage[]): readonly Finding[] =>
  WORDS.flatMap((pair) => {
    const [odd = '', usual = ''] = pair.split('/');
    const [odds, usuals] = [odd, usual].map((word) => countOf(passages, new RegExp(word, 'g')));
    return odds === undefined || usuals === undefined
      ? []
      : tell(odds.with, odds.total > 0 && usuals.total > 0, lintWords.mixedWord(odd, usual));
  });

interface Count {
  readonly total: number;
  readonly with: readonly Passage[];
}

function countOf(passages: readonly Passage[], pattern: RegExp): Count {
  const counts = passages.map((passage) => [...passage.text.matchAll(pattern)].length);
  return {
    total: counts.reduce((a, b) => a + b, 0),
    with: passages.filter((_, i) => (counts[i] ?? 0) > 0),
  };
}

const MOST_NAMES = 4;

function tell(found: readonly Passage[], isFault: boolean, what: string): readonly Finding[] {
  const [first] = found;
  if (!isFault || first === undefined) return [];
  const names = [...new Set(found.map(({ name }) => name))];
  const shown = names.slice(0, MOST_NAMES).join('、');
  const places = names.length > MOST_NAMES ? lintWords.andOthers(shown, names.length) : shown;
  return [findingAt('L20', first.pointer, { what, places })];
}
