/**
 * L17: the same fact is priced, or judged, in two places.
 *
 * > 年度宣教计划未报备案的扣0.5分, in 第56项 and again in 第59项 (县区环保局)
 * > 县集中式饮用水源地遗留问题未解决…不得分 第24项; 历史遗留问题未解决的扣1分 第42项 (县区环保局)
 *
 * What offices say of everything (未及时报送, 未按要求完成任务) is no fact; only what is left without such words
 * is compared. Two levels of one matter (省级, 市级) are two facts.
 */

import type { Clause, Rubric, VetoEffect } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import { effectOf } from '../rubric/rubric';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';
import { bare, plain, short } from '../notice/plain';
import type { Pairs } from './text/similar';
import { coverageOf, likeness, pairsOf } from './text/similar';

interface Fact {
  readonly pointer: string;
  readonly owner: string;
  /** What was found, as printed. */
  readonly text: string;
  /** The same without the words that fit anything. */
  readonly core: string;
  /** The words that tell levels and amounts apart. */
  readonly marks: string;
  readonly pairs: Pairs;
  /** All that the row says. */
  readonly context: Pairs;
}

export const pricedTwice: LintRule = {
  code: 'L17',
  find(rubric) {
    const facts = factsOf(rubric);
    const pairs = facts.flatMap((fact, i) =>
      facts
        .slice(i + 1)
        .filter((other) => other.owner !== fact.owner && isSame(fact, other))
        .map((other) => ({ fact, other })),
    );
    // Two rows are told of once, however many words they share.
    return pairs
      .filter(
        ({ fact, other }, i) =>
          pairs.findIndex((each) => each.fact.owner === fact.owner && each.other.owner === other.owner) === i,
      )
      .map(({ fact, other }) => tell(rubric, fact, other));
  },
};

/** Vetoes that change the result; to lose honours beside points is no second price. */
const JUDGED: readonly VetoEffect[] = ['itemZero', 'sectionZero', 'totalZero', 'forcedGrade'];

function factsOf(rubric: Rubric): readonly Fact[] {
  const rows = itemsWithPointers(rubric).map(({ item, pointer }) => ({
    pointer,
    clauses: item.clauses ?? [],
    context: pairsOf((item.requirement ?? '') + (item.criteria ?? '')),
  }));
  const lines = (rubric.penalties?.items ?? []).map(({ clauses, criteria }, i) => ({
    pointer: `/penalties/items/${i}`,
    clauses,
    context: pairsOf(criteria),
  }));
  const clauses = [...rows, ...lines].flatMap(({ pointer, clauses: each, context }) =>
    each
      .map((clause, i) => ({ clause, at: `${pointer}/clauses/${i}` }))
      .filter(({ clause }) => isDeduction(clause))
      .flatMap(({ clause, at }) => factsIn(clause.text, { pointer: at, owner: pointer, context })),
  );
  const vetoes = (rubric.vetoes ?? []).flatMap(({ effect, text }, i) =>
    JUDGED.includes(effect)
      ? factsIn(text, { pointer: `/vetoes/${i}/text`, owner: `/vetoes/${i}`, context: pairsOf(text) })
      : [],
  );
  return [...clauses, ...vetoes];
}

const isDeduction = (clause: Clause): boolean => ['deduct', 'penalty'].includes(effectOf(clause));

/** From here on the text says how much; before it, for what. */
const PRICED =
  /(?:，|、)?(?:每|发现|发生|少|各|单次|单项|一次性|(?:此|该|本)项){0,6}[一\d]{0,6}(?:次|起|例|项|处|件|家|个|人|篇|天)?(?:最多|各|则|单次|单项|分别){0,6}(?:扣\d|扣减|扣除|不得分|视情|酌情|得\d|加\d|得满分|按比例|考核分值|总得分)/u;

/** Words that fit any task. */
const COMMON =
  /未能?|没有|不力|不及时|及时|按时|按期|规定时间|推迟|延迟|按要求|按规定|要求|规定|完成|任务|工作|情况|进展|项目|重点|重大|相关|有关|材料|资料|数据|信息|报送|上报|报告|反馈|开展|落实|制定|制订|实施|建立|执行|发现|存在|问题|整改|不到位|到位|不足|不全|不健全|不规范|造成|发生|查证|查实|属实|年度|全年|每季度|每月|社区|单位|部门|组织|方案|计划|制度|管理|监管|检查|督查|通报|严重|不良|社会|影响|后果|其他|其它|或者|以及|任何|[\d的因对在和与或并有不被经由致使]/g;

const MARKS =
  /国家级?|中央|省级?|自治区级?|自治州级?|市级?|州级?|县级?|区级?|乡镇级?|镇级?|村级?|\d+(?:\.\d+)?%?/g;

/** The pieces of the condition, each a fact of its own; a ground (根据…) or a cause (因…) is none. */
function factsIn(text: string, place: Pick<Fact, 'pointer' | 'owner' | 'context'>): readonly Fact[] {
  const same = plain(text);
  const end = PRICED.exec(same)?.index ?? same.length;
  return [...same.slice(0, end).matchAll(/(?<![^，；。])(?!根据|按照?|依据|因)[^，；。]+/g)].map(
    ({ 0: piece, index }) => ({
      ...place,
      text: text.slice(index, index + piece.length),
      pairs: pairsOf(piece),
      core: bare(piece).replace(COMMON, ''),
      marks: (piece.match(MARKS) ?? []).join(' '),
    }),
  );
}

const SHORTEST = { same: 4, alike: 6 };

/** Word for word; or alike as they stand; or, where one only alludes, each found in what the other's row says. */
function isSame(a: Fact, b: Fact): boolean {
  const length = Math.min(a.core.length, b.core.length);
  if (length < SHORTEST.same || a.marks !== b.marks) return length >= SHORTEST.same && isAlluded(a, b);
  if (bare(a.text) === bare(b.text)) return true;
  const isPart = bare(a.core).includes(bare(b.core)) || bare(b.core).includes(bare(a.core));
  return (length >= SHORTEST.alike && (isPart || likeness(a.core, b.core) >= 0.85)) || isAlluded(a, b);
}

const isAlluded = (a: Fact, b: Fact): boolean =>
  coverageOf(a.pairs, b.context) >= 0.85 && coverageOf(b.pairs, a.context) >= 0.85;

const tell = (rubric: Rubric, first: Fact, second: Fact): Finding =>
  findingAt('L17', second.pointer, {
    name: nameAt(rubric, second.pointer),
    other: nameAt(rubric, first.pointer),
    quotes: `“${short(second.text)}”、“${short(first.text)}”`,
  });
