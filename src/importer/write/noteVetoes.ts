/**
 * 一票否决 in the sentences below the table.
 *
 * > 注：发生重大及以上生产安全事故的，实行一票否决。
 * > 有下列情形之一的，考核结果直接定为不合格：1.发生……的；2.瞒报……的。
 */

import type { Veto } from '../../rubric/rubric';
import { bareText } from '../recognise/bareText';
import { LONGEST_VETO } from './vetoLines';
import { isAboutKeyRows } from './statusRows';
import { vetoEffect } from './vetoEffects';
import { lineText } from './words';

type Effect = NonNullable<ReturnType<typeof vetoEffect>>;

/** More is no list of what is out of the question. */
const MOST = 20;

const FOLLOWS =
  /一票否决|(?:定|评|判|列|视|确定|认定|评定|判定)为?(?:不合格|不及格|不达标)|总分[记计按为]+0分|取消[^。；]{0,12}资格/;
/** 有下列情形之一的，一票否决： */
const SEVERAL = /(?:下列|以下|如下)[^。；]{0,12}(?:的|时|[,，])/;
const NUMBER =
  /^(?:\d{1,2}[.、．)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)/u;

/** Of paragraphs in the order of the page, besides those that rows of the table are: their ids go on behind them. */
export function noteVetoes(
  paragraphs: readonly string[],
  rows: readonly Pick<Veto, 'text'>[] = [],
): readonly Veto[] {
  const found: Omit<Veto, 'id'>[] = [];
  /** What follows from each line of the list that is open. */
  let open: Effect | undefined;
  for (const sentence of paragraphs.flatMap(sentencesOf)) {
    const isNumbered = NUMBER.test(sentence);
    const words = withoutMarks(sentence);
    const list = listOpenedBy(words);
    if (list !== undefined) {
      open = list.effect;
      if (list.rest !== '') found.push({ text: textOf(list.rest), ...open });
    } else if (open !== undefined && isNumbered) found.push({ text: textOf(words), ...open });
    else {
      open = undefined;
      const own = isVeto(words) ? vetoEffect(words) : undefined;
      if (own !== undefined) found.push({ text: textOf(words), ...own });
    }
  }
  const known = [...rows, ...found].map(({ text }) => bareText(text));
  return found
    .filter(({ text }, i) => known.indexOf(bareText(text)) === rows.length + i)
    .slice(0, MOST)
    .map((veto, i) => ({ id: `v${rows.length + i + 1}`, ...veto }));
}

const sentencesOf = (paragraph: string): readonly string[] =>
  paragraph
    .split(/[。；;\n]/)
    .map((sentence) => sentence.trim().replace(/^(?:注|说明|备注)\s*[:：]\s*/, ''))
    .filter((sentence) => sentence !== '');

const withoutMarks = (sentence: string): string => sentence.replace(NUMBER, '').trim();

/** A sentence that opens a list, and the first of its lines if that stands behind the colon. */
function listOpenedBy(words: string): { readonly effect: Effect; readonly rest: string } | undefined {
  const [, intro, rest = ''] = /^([^:：]{4,80})[:：](.*)$/s.exec(words) ?? [];
  if (intro === undefined || !SEVERAL.test(intro) || !FOLLOWS.test(bareText(intro))) return undefined;
  const effect = vetoEffect(intro);
  return effect === undefined ? undefined : { effect, rest: withoutMarks(rest.trim()) };
}

/**
 * 发生……的，……一票否决: what happens, and what follows. That there is such a thing is no veto, nor what ※ rows decide, nor a
 * grade by the score.
 */
function isVeto(words: string): boolean {
  const [, happens = ''] = /^(.{3,}?的)[,，]/.exec(words) ?? [];
  const isByScore = /\d分|得分|总分|分数/.test(bareText(happens));
  return (
    happens !== '' &&
    !isByScore &&
    FOLLOWS.test(bareText(words)) &&
    !SEVERAL.test(words) &&
    !isAboutKeyRows(words)
  );
}

const textOf = (words: string): string => lineText(words.replace(/[,，]$/, ''), LONGEST_VETO);
