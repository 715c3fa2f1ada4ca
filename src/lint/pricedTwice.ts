/**
 * L17: the same fact is priced, or judged, in two places.
 *
 * > 年度宣教计划未报备案的扣0.5分, in 第56项 and again in 第59项 (县区环保局)
 * > 县集中式饮用水源地遗留问题未解决…不得分 第24项; 历史遗留问题未解决的扣1分 第42项 (县区环保局)
 *
 * What offices say of everything (未及时报送, 每处不合格, 记录不完整) is no fact, nor is what is said in three rows; only
 * what is left without such words is compared. 未张贴标识 is about whatever its row is about: it is the same in two rows
 * only if the rows are. Two levels of one matter (省级, 市级) are two facts.
 */

import { factIn } from '../notice/facts';
import { pricedPieces } from '../notice/pieces';
import type { Clause, Item, Rubric, VetoEffect } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import { effectOf } from '../rubric/rubric';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';
import { bare, plain, short } from '../notice/plain';
import { coverage, likeness } from './text/similar';

interface Fact {
  readonly pointer: string;
  readonly owner: string;
  /** What was found, as printed. */
  readonly text: string;
  /** The same without the words that fit anything. */
  readonly core: string;
  /** Its pairs of neighbouring characters. */
  readonly pairs: ReadonlySet<string>;
  /** The words that tell levels and amounts apart. */
  readonly marks: string;
  /** What it is of, besides. */
  readonly kinds: ReadonlySet<string>;
  /** Whether it names its subject itself: 宣教计划未报备案, not 未报备案. */
  readonly isWhole: boolean;
  /** 考核内容 of its row; '' for a line or a veto. */
  readonly about: string;
}

export const pricedTwice: LintRule = {
  code: 'L17',
  find(rubric) {
    const facts = distinct(factsOf(rubric));
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
  const rows = itemsWithPointers(rubric).flatMap(({ item, pointer }) =>
    textsOf(item, pointer).flatMap(({ text, at }) =>
      factsIn(text, { pointer: at, owner: pointer, about: item.requirement ?? '' }),
    ),
  );
  const lines = (rubric.penalties?.items ?? []).flatMap(({ clauses }, i) =>
    clauses.filter(isDeduction).flatMap(({ text }, j) =>
      factsIn(text, {
        ...{ pointer: `/penalties/items/${i}/clauses/${j}`, owner: `/penalties/items/${i}`, about: '' },
      }),
    ),
  );
  const vetoes = (rubric.vetoes ?? []).flatMap(({ effect, text }, i) =>
    JUDGED.includes(effect)
      ? phrasesIn(plain(text), { pointer: `/vetoes/${i}/text`, owner: `/vetoes/${i}`, about: '' })
      : [],
  );
  return [...rows, ...lines, ...vetoes];
}

const isDeduction = (clause: Clause): boolean => ['deduct', 'penalty'].includes(effectOf(clause));

/** Of an item that is scored by hand, its words. */
function textsOf(
  { clauses = [], criteria }: Item,
  pointer: string,
): readonly { readonly text: string; readonly at: string }[] {
  if (clauses.length === 0 && criteria !== undefined) return [{ text: criteria, at: `${pointer}/criteria` }];
  return clauses
    .map((clause, i) => ({ clause, at: `${pointer}/clauses/${i}` }))
    .filter(({ clause }) => isDeduction(clause))
    .map(({ clause: { text }, at }) => ({ text, at }));
}

type Place = Pick<Fact, 'pointer' | 'owner' | 'about'>;

/** What stands before each price that takes points away; all of a clause whose price stands elsewhere. */
function factsIn(text: string, place: Place): readonly Fact[] {
  const pieces = pricedPieces(text);
  if (pieces.length === 0 && place.pointer.includes('/clauses/')) return phrasesIn(plain(text), place);
  return pieces
    .filter(({ mark }) => mark.sort === 'nothing' || mark.effect === 'deduct')
    .flatMap(({ before }) => phrasesIn(factIn(before), place));
}

/** Each phrase is a fact of its own; a ground (根据…), a cause (因…) or where one looks (查资料) is none. */
const phrasesIn = (fact: string, place: Place): readonly Fact[] =>
  fact
    .split(/[，；。]/)
    .map((phrase) => phrase.replace(/^(?:或|以及|并|且)+|的$/g, ''))
    .filter((phrase) => phrase !== '' && !/^(?:根据|按照?|依据|因|查|抽查|现场|以)/.test(phrase))
    .map((text) => ({ text, core: bare(text).replace(COMMON, '') }))
    .map(({ text, core }) => ({
      ...place,
      text,
      core,
      pairs: new Set([...core].slice(1).map((character, i) => `${core[i] ?? ''}${character}`)),
      marks: (text.match(MARKS) ?? []).join(' '),
      kinds: new Set(text.match(KINDS) ?? []),
      isWhole: isWholeIn(text),
    }));

/** 评估分＜60分, 方法不正确, 动作粗暴: of whatever the row measures, or has done. */
const OF_ROW =
  /[<>≤≥]|^(?:操作)?(?:方法|动作|操作|手法|步骤|顺序|次序|姿势|体位|位置|部位|流程|表述|叙述|回答|书写|语言|态度)[^，]{0,3}(?:不|欠|粗|生硬|错|有误|混乱|遗漏|马虎)[^，]{0,4}$/;

/** Something stands before what is wrong with it, or what happened is said outright. */
function isWholeIn(text: string): boolean {
  if (OF_ROW.test(plain(text))) return false;
  const subject = /^(.*?)(?:未|没有|不|无|缺|漏|少)/.exec(text)?.[1];
  return subject === undefined || bare(subject).replace(COMMON, '').length >= SHORTEST.subject;
}

/** What three rows say alike is how this notice speaks. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const rowsBy = new Map<string, Set<string>>();
  for (const { text, owner } of facts.filter((fact) => fact.owner.startsWith('/sections')))
    rowsBy.set(bare(text), (rowsBy.get(bare(text)) ?? new Set()).add(owner));
  return facts.filter(({ text }) => (rowsBy.get(bare(text))?.size ?? 0) < 3);
}

/** Words that fit any task. */
const COMMON =
  /未能?|没有|不力|不及时|及时|按时|按期|规定时间|推迟|延迟|按要求|按规定|要求|规定|完成|任务|工作|情况|进展|项目|重点|重大|相关|有关|材料|资料|数据|信息|报送|上报|报告|反馈|开展|落实|制定|制订|实施|建立|执行|发现|存在|问题|整改|不到位|到位|不足|不全|不健全|健全|不规范|规范|不完整|完整|不完善|完善|不齐全|齐全|不合格|合格|不符合|符合|达标|达到|标准|记录|台账|台帐|档案|现场|抽查|造成|发生|查证|查实|属实|年度|全年|每季度|每月|社区|单位|部门|组织|员工|职工|内容|实际|掌握|熟悉|了解|周期|时间|期限|超过|超期|检验|检测|检定|维护|保养|方案|计划|制度|管理|监管|检查|督查|通报|严重|不良|社会|影响|后果|其他|其它|或者|以及|任何|培训|会议|活动|专人|负责|措施|设施|设备|人员|配备|设置|[\d因对在和与或并有不被经由致使无缺少漏处项次每一]/g;

/** What something is of: 会议签到表无人签字 is one fact, 培训签到表无人签字 another. */
const KINDS =
  /会议|培训|活动|方案|计划|制度|台账|台帐|档案|记录|资料|材料|设施|设备|人员|措施|检查|督查|检验|检测|检定|维护|保养|报告|通报|整改|数据|信息/g;

const MARKS =
  /国家级?|中央|省级?|自治区级?|自治州级?|市级?|州级?|县级?|区级?|乡镇级?|镇级?|村级?|\d+(?:\.\d+)?%?/g;

/** Characters of a core, or of the subject in it. */
const SHORTEST = { subject: 2, shared: 2, same: 4, alike: 6 };
const ALIKE = { core: 0.85, row: 0.6, allusion: 0.7 };

/** Word for word, or the one within the other; or, where one only alludes, each found in what the other's row is about. */
function isSame(a: Fact, b: Fact): boolean {
  // Cheap, and so of most pairs: nothing in common.
  if ([...a.pairs].filter((pair) => b.pairs.has(pair)).length < SHORTEST.shared) return false;
  if (isOfOtherKind(a, b)) return false;
  const length = Math.min(a.core.length, b.core.length);
  if (a.marks !== b.marks) return isAlluded(a, b);
  if (length >= SHORTEST.same && isOfOneSubject(a, b)) {
    if (bare(a.text) === bare(b.text) || a.core === b.core) return true;
    const isPart = a.core.includes(b.core) || b.core.includes(a.core);
    if (length >= SHORTEST.alike && (isPart || likeness(a.core, b.core) >= ALIKE.core)) return true;
  }
  return isAlluded(a, b);
}

/** Each has one that the other has not; 全年的 of one is no difference. */
const isOfOtherKind = ({ kinds: a }: Fact, { kinds: b }: Fact): boolean =>
  [...a].some((kind) => !b.has(kind)) && [...b].some((kind) => !a.has(kind));

/**
 * 未张贴标识 in two rows is of one subject only if the rows are about the same. The same tiers may be asked of two rates
 * that are called alike, and 动作粗暴 of two rows that do not say what they are about.
 */
const isOfOneSubject = (a: Fact, b: Fact): boolean => {
  if (a.isWhole && b.isWhole) return true;
  if (OF_ROW.test(plain(a.text))) return a.about !== '' && a.about === b.about;
  return a.about === b.about || likeness(a.about, b.about) >= ALIKE.row;
};

function isAlluded(a: Fact, b: Fact): boolean {
  if (Math.min(a.core.length, b.core.length) < SHORTEST.alike || a.about === '' || b.about === '')
    return false;
  return (
    coverage(a.core, b.about) >= ALIKE.allusion &&
    coverage(b.core, a.about) >= ALIKE.allusion &&
    coverage(a.core, a.about) >= ALIKE.allusion
  );
}

const tell = (rubric: Rubric, first: Fact, second: Fact): Finding =>
  findingAt('L17', second.pointer, {
    name: nameAt(rubric, second.pointer),
    other: nameAt(rubric, first.pointer),
    quotes: `“${short(second.text)}”、“${short(first.text)}”`,
  });
