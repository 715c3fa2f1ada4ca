/** Paragraphs of a notice as a tree of its clauses, by their numbers. */

import { hasPrice, pointsInText, pointsOfHeading } from '../recognise/pointsInText';
import { bareText } from '../recognise/bareText';
import { sourceLimits } from '../source/limits';
import { clauseNumber, numberedPieces } from './clauseNumber';

export interface NoticeClause {
  /** '' of the whole, and of words without a number. */
  readonly label: string;
  readonly rank: number;
  readonly words: string;
  /** 分值 that it says of itself. */
  readonly points: number | undefined;
  /** Paragraphs without a number that follow it, before its first part. */
  readonly body: Paragraph[];
  readonly parts: NoticeClause[];
  /** Of its own paragraph. */
  readonly at: number;
}

interface Paragraph {
  readonly text: string;
  /** Its place among the paragraphs, from 0. */
  readonly at: number;
}

/** No rank of a number: stands under every other. */
const UNDER_ALL = 99;

/** `from`: the place of the first paragraph among all. */
export function clauseTree(paragraphs: readonly string[], from: number): NoticeClause {
  const whole: NoticeClause = {
    label: '',
    rank: -1,
    words: '',
    points: undefined,
    body: [],
    parts: [],
    at: from,
  };
  const open: NoticeClause[] = [whole];
  for (const [i, paragraph] of paragraphs.entries()) {
    const at = from + i;
    for (const text of pieces(paragraph)) {
      const number = clauseNumber(text);
      if (number === undefined) {
        open.at(-1)?.body.push({ text, at });
        continue;
      }
      while ((open.at(-1)?.rank ?? UNDER_ALL) >= number.rank) open.pop();
      const clause: NoticeClause = {
        ...number,
        points: pointsOfClause(number.words),
        body: [],
        parts: [],
        at,
      };
      open.at(-1)?.parts.push(clause);
      open.push(clause);
    }
  }
  return whole;
}

/** A paragraph is taken apart only where two of its parts say points of their own. */
function pieces(paragraph: string): readonly string[] {
  if (paragraph.length > sourceLimits.text) return [paragraph];
  const found = numberedPieces(paragraph);
  const scored = found.filter(
    (piece) => clauseNumber(piece) !== undefined && pointsInText(piece) !== undefined,
  );
  return scored.length > 1 ? found : [paragraph];
}

/** 组织领导（10分）。…; 组织领导，10分; never 每次扣2分, 满分100分 of the whole, 90分以上. */
function pointsOfClause(words: string): number | undefined {
  const [first = ''] = words.split(/[。：:\n]/);
  // 领导重视，计20分。
  const head = first.replace(/([，,])[计记](?=\d{1,4}(?:\.\d)?分$)/, '$1');
  if (OF_THE_WHOLE.test(bareText(head)) && !/[(（]\d/.test(head)) return undefined;
  // 水面无漂浮物20分，每处扣1分。
  const [piece = ''] = head.split(/[，,；;]/);
  const spoken = [head, piece].find(
    (each) => each.length <= LONGEST_HEAD && !hasPrice(each) && !LIMIT.test(each),
  );
  return (
    (spoken === undefined ? undefined : pointsOfHeading(spoken)) ?? pointsInText(words) ?? pointsGiven(words)
  );
}

/** 无越级上访得20分，发生一起扣10分: all that can be got; of several none is. */
function pointsGiven(words: string): number | undefined {
  const given = [...bareText(words).matchAll(/[得计加](\d{1,4}(?:\.\d)?)分/g)];
  const [only, another] = given;
  return only === undefined || another !== undefined || !only[0].startsWith('得')
    ? undefined
    : Number(only[1]);
}

/** A heading that ends with its points is no longer. */
const LONGEST_HEAD = 40;
const LIMIT = /最高|最多|不超过|上限|封顶|以上|以下|低于|高于|达到/;
/** 考核实行百分制，满分100分; 总分为100分. */
const OF_THE_WHOLE = /(?:百分制|千分制|总分|满分|总计|合计)[^()]{0,6}\d{2,4}分/;

/** 100 of 考核实行百分制，总分为100分; undefined where no paragraph says it, or two say it differently. */
export function totalSaid(paragraphs: readonly string[]): number | undefined {
  const said = paragraphs.flatMap((text) => {
    const words = bareText(text);
    const [, number] =
      /(?:总分|满分|总计|合计|共计?)(?:值)?(?:均?[为是:]|共计?|计)?(\d{2,4}(?:\.\d)?)分(?!以[上下])/.exec(
        words,
      ) ?? [];
    if (number !== undefined) return [Number(number)];
    return /百分制(?!折)/.test(words) ? [100] : /千分制/.test(words) ? [1000] : [];
  });
  const [first, ...others] = new Set(said);
  return others.length === 0 ? first : undefined;
}
