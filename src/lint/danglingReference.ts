/**
 * L24: the text points to a place that is not there.
 *
 * > 一次性扣减上述第五条第二款网格化环境监管体系实体运行情况相应分值 (昌吉州 五（四）), where that is 第（二）项
 *
 * Articles of laws and of other documents (《环境保护法》第五条, 本办法第十条) cannot be looked up here.
 */

import { lintWords } from '../problems/lintMessages';
import type { Rubric } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import { numberOf } from '../notice/numerals';
import type { Passage } from './text/passages';
import { passagesOf } from './text/passages';
import { phraseRule } from './text/phraseRule';
import { plain } from '../notice/plain';
import { coverage } from './text/similar';

export const danglingReference = phraseRule({
  code: 'L24',
  isWorded: true,
  phrasesIn: (passage, rubric) => [
    ...missingItemsIn(passage, rubric),
    ...wrongLevelsIn(passage, rubric),
    ...withoutAntecedent(passage, rubric),
  ],
});

/** 第3项, 第1、2、3项, 第（二）项. */
const ITEM =
  /第(（?[\d一二三四五六七八九十]{1,3}）?(?:[、，和至-](?:第)?（?[\d一二三四五六七八九十]{1,3}）?)*)项(?!目|工作|任务|措施|制度)/g;
const ELSEWHERE =
  /(?:》|法|条例|办法|规定|细则|方案|通知|文件|第[\d一二三四五六七八九十]+[条款])[^，。；]{0,4}$/;

function missingItemsIn({ plain: text }: Passage, rubric: Rubric): readonly string[] {
  const references = [...text.matchAll(ITEM)].filter(
    ({ index, 1: list = '' }) =>
      isCounted(list) && !ELSEWHERE.test(text.slice(Math.max(0, index - NEAR), index)),
  );
  if (references.length === 0) return [];
  const known = knownNumbers(rubric);
  return references
    .filter(({ 1: list = '' }) => numbersIn(list).some((each) => !known.has(each)))
    .map(([found]) => lintWords.noSuchItem(found));
}

/** As much before a reference as may name another document. */
const NEAR = 30;

const knownNumbers = (rubric: Rubric): ReadonlySet<number> =>
  new Set([
    ...itemsWithPointers(rubric).flatMap(({ item }) => numbersIn(item.label)),
    ...rubric.sections.flatMap(({ title, label = '' }) =>
      numbersIn(label + (/^[（(]?[\d一二三四五六七八九十]+[）)、.]/.exec(title)?.[0] ?? '')),
    ),
  ]);

/** 第三项 without digits or brackets is as likely 其三. */
const isCounted = (list: string): boolean => /\d|（/.test(list);

const numbersIn = (label: string): readonly number[] =>
  (label.match(/\d+|[一二三四五六七八九十]+/g) ?? []).map(numberOf).filter((each) => !Number.isNaN(each));

const PARAGRAPH =
  /第(?:[\d一二三四五六七八九十]{1,3}条)?第?([\d一二三四五六七八九十]{1,3})款([^，。；]{4,30})/g;
const SAME = 0.6;

/** 第二款, and the name behind it is that of （二）. */
function wrongLevelsIn(passage: Passage, rubric: Rubric): readonly string[] {
  const references = [...passage.plain.matchAll(PARAGRAPH)];
  if (references.length === 0) return [];
  const parts = [
    ...rubric.sections.map(({ title, label = '' }) => ({ label: plain(label), title: plain(title) })),
    ...itemsWithPointers(rubric).map(({ item: { label, requirement = '' } }) => ({
      label: plain(label),
      title: plain(requirement),
    })),
  ];
  return references.flatMap(([text, number = '', name = '']) => {
    const part = parts.find(({ label, title }) => {
      const [bracketed] = /（[一二三四五六七八九十]+）/.exec(label + title.slice(0, 6)) ?? [];
      const heading = title.replace(/^（[^）]+）/, '').replace(/（[^）]*）。?$/, '');
      return (
        bracketed !== undefined &&
        numbersIn(bracketed)[0] === numberOf(number) &&
        heading.length >= 4 &&
        heading.length <= 40 &&
        coverage(heading, name) >= SAME
      );
    });
    return part === undefined
      ? []
      : [lintWords.wrongLevel(text.slice(0, text.indexOf('款') + 1), headingOf(part.label, part.title))];
  });
}

const headingOf = (label: string, title: string): string => {
  const [bracketed = ''] = /（[一二三四五六七八九十]+）/.exec(label + title.slice(0, 6)) ?? [];
  return `第${bracketed}项`;
};

const BACK = /^(?:上述|前款|前述|前项|以上各)(?!所称)[^，。；]{0,8}/;

/** A text of its own that begins with 上述, and nothing stands before it. */
function withoutAntecedent({ plain: text, pointer, part }: Passage, rubric: Rubric): readonly string[] {
  const [found] = BACK.exec(text) ?? [];
  if (found === undefined || part === 'followUp') return [];
  const list = passagesOf(rubric).filter((each) => ['criteria', 'requirement', 'veto'].includes(each.part));
  return list[0]?.pointer === pointer ? [lintWords.nothingBefore(found)] : [];
}
