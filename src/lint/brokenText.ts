/**
 * L21: formulas and marks that were lost or doubled on the way: by a scan, a web page, a paste.
 *
 * > 90%标率低于地的,得分=10分(达标率-90%)÷÷%率; 其X40%的分数 (XX市 一4、三13(2))
 * > 注：开展申报国家“绿旗学校、省级绿色家庭的奖励0.25分。 (县区环保局 第56项)
 * > 未完成化工园区风险等级评估工作的，扣0.2分:未完成…备案工作的扣0.2分 (县区环保局 第36项)
 */

import { lintWords } from '../problems/lintMessages';
import type { Passage } from './text/passages';
import { piecesOf, printed } from './text/passages';
import { phraseRule } from './text/phraseRule';
import { short } from '../notice/plain';
import { isPriced } from './text/prices';
import { withQuotations } from './text/quotations';

/**
 * Two signs of arithmetic together, a sign before a mark, a number behind a placeholder, characters of no font. ×× alone
 * stands for a name: 与××村结对.
 */
const GARBLED =
  /(?=×*[÷=])[÷×=]{2,}|×{2,}(?=\d)|(?<!×)[÷×+=](?=[，。；）]|$)|[÷×][%率]|(?<![A-Za-z])[A-Z]\d+%|\uFFFD+|[？]{2,}|[\uE000-\uF8FF]+|锟斤拷|烫烫/g;
/** 扣0.2分:未…, where no list was announced. */
const COLON = /(?:扣|加|得)\d+(?:\.\d+)?分：(?=未|没有|不)/g;
const ANNOUNCED = /下列|以下|如下|之一|情形/;

export const brokenText = phraseRule({
  code: 'L21',
  passages: withQuotations,
  isWorded: true,
  phrasesIn: (passage) => [
    ...[...passage.plain.matchAll(GARBLED)].map((match) =>
      quoteAround(passage, match.index, match[0].length),
    ),
    // A quotation may begin and end anywhere.
    ...(passage.part === 'quotation' ? [] : unmatchedIn(passage)),
    ...(passage.part === 'requirement' ? negatedIn(passage) : []),
    ...(ANNOUNCED.test(passage.plain) ? [] : [...passage.plain.matchAll(COLON)]).map((match) =>
      lintWords.colonAfterPrice(`“${printed(passage, match)}”`),
    ),
  ],
});

/** 未完成…工作, among what is asked for: a condition would end in 的. */
const NEGATED = /^未(?:完成|开展|落实|建立|制定|制订|编制|实施|报送)[^，。；的]*(?:的[^，。；的]+)*$/;

/** 未完成任务的单位要整改: a sentence of its own. */
const OBLIGES = /(?<![重主需])要(?![求点])|应当|应该|必须|不得|可以/;

const negatedIn = (passage: Passage): readonly string[] =>
  isPriced(passage.plain)
    ? []
    : piecesOf(passage)
        .filter(({ plain: piece }) => NEGATED.test(piece.trim()) && !OBLIGES.test(piece))
        .map(({ text }) => lintWords.negated(short(text, 16)));

const NEAR = 10;

const around = ({ text }: Pick<Passage, 'text'>, index: number, length: number): string =>
  short(text.slice(Math.max(0, index - NEAR), index + length + NEAR), 2 * NEAR + length + 1);

const quoteAround = (passage: Passage, index: number, length: number): string =>
  `“${around(passage, index, length)}”`;

const PARTNERS: Readonly<Record<string, string>> = {
  '（': '）',
  '“': '”',
  '‘': '’',
  '《': '》',
  '【': '】',
  '〔': '〕',
  '[': ']',
};
const CLOSING = new Set(Object.values(PARTNERS));
/** 1）…；2）…: a number of a list, not the end of a bracket. */
const LIST_NUMBER = /(?<=^|[\s。；，：、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])）/g;

/** Brackets and quotation marks without their partner. （1：1） has one, though 1） may begin a list. */
function unmatchedIn(passage: Passage): readonly string[] {
  const asList = aloneIn(passage.plain.replace(LIST_NUMBER, (number) => ' '.repeat(number.length)));
  const alone = asList.length === 0 ? asList : aloneIn(passage.plain);
  return (alone.length < asList.length ? alone : asList).map(({ mark, index }) =>
    lintWords.unmatched(passage.text[index] ?? mark, around(passage, index, 1)),
  );
}

interface Mark {
  readonly mark: string;
  readonly index: number;
}

function aloneIn(marks: string): readonly Mark[] {
  const open: Mark[] = [];
  const alone: Mark[] = [];
  for (const [index, mark] of [...marks].entries()) {
    if (PARTNERS[mark] !== undefined) open.push({ mark, index });
    else if (CLOSING.has(mark)) {
      if (PARTNERS[open.at(-1)?.mark ?? ''] === mark) open.pop();
      else {
        const partner = open.findLastIndex((each) => PARTNERS[each.mark] === mark);
        if (partner < 0) alone.push({ mark, index });
        else alone.push(...open.splice(partner).slice(1));
      }
    }
  }
  return [...open, ...alone].sort((a, b) => a.index - b.index);
}
