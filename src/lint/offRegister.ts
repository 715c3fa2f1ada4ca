/**
 * L22: words that no office text has: talk pasted in by mistake, someone's name or number.
 *
 * One notice has a chat message pasted into a clause; it names people and is quoted nowhere.
 *
 * 我国, 我市, 我局 and 你单位 are how offices speak; 酒吧 and 网吧 are places.
 */

import type { Passage } from './text/passages';
import { withQuotations } from './text/quotations';
import { phraseRule } from './text/phraseRule';
import { short } from '../notice/plain';

const BODY = '[国省市州盟县区旗乡镇街村社厅局委办部处科所站队院校园方党军单企公自中馆室组团台]';
const TALK = new RegExp(
  [
    `(?<![自忘本唯])我(?!${BODY})们?`,
    `(?<![自])[你您](?!${BODY}|们)`,
    '咱们?',
    '某某',
    '(?:说|讲|问|看|弄|搞|聊|催)一下',
    '打[过个声]招呼|(?<!(?:向|违规|说情|干预|请托)[^，。；]{0,8})打招呼',
    '(?:这个|那个)?可以的(?![，。；]?[加得给])',
    '(?:这|那)边',
    '(?<![酒网餐水氧书])吧(?=[，。！？\\s]|$)',
    '(?<![啊哦嘛呀啦哈])[啊哦嘛呀啦哈]+(?=[，。！？\\s]|$)',
    '呢(?=[，。！？\\s]|$)',
    '谢谢|没问题|没关系|搞定|(?<![平乱])反正|好像|估计是',
    '(?<!\\d)1[3-9]\\d{9}(?!\\d)',
  ].join('|'),
  'g',
);

/** 核对身份（您叫什么名字？）, 请在您认为合适的一栏打√, “我为群众办实事”: what is said to someone, and what is called so. */
const ASKED = /（[^（）]*？[^（）]*）|“[^“”]*”|请[^，。；？！]{0,4}您|您(?=[的对所认])/g;

const NEAR = 6;

export const offRegister = phraseRule({
  code: 'L22',
  passages: withQuotations,
  phrasesIn(passage: Passage) {
    const hits = [...passage.plain.replace(ASKED, (words) => ' '.repeat(words.length)).matchAll(TALK)];
    const [first] = hits;
    const last = hits.at(-1);
    if (first === undefined || last === undefined) return [];
    // One stretch from the first word to the last says more than each of them.
    const from = Math.max(0, first.index - NEAR);
    return [short(passage.text.slice(from, last.index + last[0].length + NEAR), 32)];
  },
});
