/** 备注 of every row of 评分表 that has one: items, the two lists, and lines with rows of their own. */

import type { ListName } from '../../rubric/names';
import { f } from '../../formula/formula';
import { pointsOf } from '../../points/points';
import type { Mode } from '../fields/fields';
import type { Prepared, PreparedItem, PreparedLine } from '../fields/prepared';
import type { Level } from '../steps/level';
import type { Look, Seen, Sight } from '../steps/sight';
import type { PrintedRemark } from '../steps/scores';
import { LISTS } from '../steps/scores';
import type { RemarkFacts } from './printed';
import { printRemark, printRemarkFormulas } from './printed';
import {
  itemMention,
  itemMentionFormula,
  leastRemark,
  shortItemRemark,
  shortItemRemarkFormula,
  shortLineRemark,
  shortLineRemarkFormula,
  shortListRemark,
  shortListRemarkFormula,
} from './shortRemark';

/** A row, and what its sentence is about. */
interface Remarked {
  readonly row: string;
  readonly facts: <L extends Look>(see: Sight<L>) => RemarkFacts<L>;
}

const remarkedIn = ({ rubric, leaves, lines, mode }: Prepared): readonly Remarked[] => {
  const listsLines = rubric.layout.listLines === true;
  return [
    ...leaves.map((leaf) => ofItem(leaf, mode)),
    ...LISTS.map((name) => (listsLines ? ofLimit(name) : ofList(name))),
    ...(listsLines ? lines.map(ofLine) : []),
  ];
};

export const remarkLevel: Level<PrintedRemark> = {
  steps: { chosen: 'plain', remark: 'plain', warning: 'plain' },
  ids: (prepared) => remarkedIn(prepared).map(({ row }) => row),
  score(see, into) {
    for (const { row, facts } of remarkedIn(see.prepared))
      into.set(row, printRemark(facts(see), see.capacity(row)));
  },
  formulas: (see, own) =>
    new Map(
      remarkedIn(see.prepared).map(({ row, facts }) => {
        const room = { capacity: see.capacity(row), lineBreak: see.lineBreak };
        return [row, printRemarkFormulas(facts(see), room, own(row))];
      }),
    ),
};

const ofItem = ({ item, remark, adjust, reaching }: PreparedItem, mode: Mode): Remarked => ({
  row: item.id,
  facts(see) {
    const { remarkAuto, brief, named } = see.item(item);
    return {
      ...{ auto: remarkAuto, brief, named },
      override: see.text(remark) ?? see.noWords,
      least: leastRemark[mode],
      short: () =>
        see.either(
          (values) =>
            shortItemRemark(item, mode, values.item(item), pointsOf(values.number(adjust)?.value ?? 0)),
          (cells) => shortItemRemarkFormula(item, mode, cells.item(item), cells.number(adjust)?.value),
        ),
      // Beside a score that is typed there is no sentence to lose: 扣分原因 is a reason, and the points stand next to it.
      mention: () =>
        mode === 'direct' && reaching.length === 0
          ? see.noWords.value
          : see.either(
              (values) => itemMention(item, values.item(item)),
              (cells) => itemMentionFormula(item, cells.item(item)),
            ),
    };
  },
});

const ofList = (name: ListName): Remarked => ({
  row: name,
  facts(see) {
    const { remarkAuto, brief, named } = see.list(name);
    return {
      ...{ auto: remarkAuto, brief, named },
      short: () =>
        see.either(
          (values) => shortListRemark(name, values.list(name)),
          (cells) => shortListRemarkFormula(name, cells.list(name)),
        ),
      ...inLists(see),
    };
  },
});

/** Where the lines have rows of their own, the list's says only what stopped their sum. */
const ofLimit = (name: ListName): Remarked => ({
  row: name,
  facts(see) {
    const limit = see.either(
      (values) => ended(values.list(name).limit),
      (cells) => f`IF(${cells.list(name).limit}="","",${cells.list(name).limit}&"。")`,
    );
    return {
      ...{ auto: limit, brief: limit, named: see.noWords.value },
      short: () => limit,
      ...inLists(see),
    };
  },
});

const ofLine = ({ line: { id }, effect }: PreparedLine): Remarked => {
  const list = effect === 'bonus' ? 'bonus' : 'penalty';
  return {
    row: id,
    facts: (see) => ({
      auto: sentenceOf(see, id, 'remark'),
      brief: sentenceOf(see, id, 'brief'),
      named: see.line(id).named,
      short: () =>
        see.either(
          (values) => shortLineRemark(list, values.line(id)),
          (cells) => shortLineRemarkFormula(list, cells.line(id)),
        ),
      ...inLists(see),
    }),
  };
};

/** Pieces that end in ； as a sentence. */
const sentenceOf = <L extends Look>(see: Sight<L>, line: string, step: 'remark' | 'brief'): Seen<L, string> =>
  see.either(
    (values) => ended(values.line(line)[step].slice(0, -1)),
    (cells) => {
      const list = cells.line(line)[step];
      return f`IF(${list}="","",LEFT(${list},LEN(${list})-1)&"。")`;
    },
  );

const ended = (words: string): string => (words === '' ? '' : `${words}。`);

/** Only the sentences of items can be rewritten, and only scores of items are typed where they are printed. */
const inLists = <L extends Look>({
  noWords,
}: Sight<L>): Pick<RemarkFacts<L>, 'override' | 'mention' | 'least'> => ({
  least: leastRemark.tally,
  override: noWords,
  mention: () => noWords.value,
});
