/**
 * Every input cell of a scoresheet, in one list.
 *
 * A field is named by its id, wherever its cell comes to lie: see fieldId.ts. The engine judges fields from values, the sheet from cells.
 */

import type { Field } from './field';
import { field } from './field';
import { fieldId, HEAD, inputId } from './fieldId';
import { clauseName, itemName, lineName, listNameOf, vetoName } from '../../rubric/names';
import type { Clause, ListLine, Item, Multiplier, Rubric } from '../../rubric/rubric';
import type { StatusRow } from '../../rubric/items';
import { isStatusRow, leafItems } from '../../rubric/items';
import { effectOf } from '../../rubric/rubric';
import { higherCounts } from '../../rubric/sameCase';
import { inputsOf } from '../../rules';
import type { Effect } from '../../rules/kind';
import type { InputType } from '../../rules/inputType';
import { points } from '../../rules/entries/number';
import { tick } from '../../rules/entries/option';
import { text } from '../../rules/entries/text';
import type { Edition } from './edition';
import { blankFields, headFields } from './headFields';
import { reachingOnly } from './reaching';
import { isTypedApart } from './typedApart';
import { earlierFields, scoreFields, STATUS } from './scoreFields';
import { typedScore } from './typedScore';
import { vetoFact } from './vetoFact';
import { saidVetoes } from './vetoes';

export type { Field, FieldColumn } from './field';

/** `tally`: one entry a clause. `direct`: the score is typed into the official column. */
export const MODES = ['tally', 'direct'] as const;
export type Mode = (typeof MODES)[number];
/** 自评, 考核, 审定: whose sheet it is. */
export const STAGES = ['self', 'assess', 'final'] as const;
export type Stage = (typeof STAGES)[number];

/** The groups that the totals count separately. */
export interface Fields {
  /** Head of the form: a blank one leaves the sheet 未评完. */
  readonly header: readonly Field[];
  /** What was found: any of these makes the sheet more than a blank form. */
  readonly findings: readonly Field[];
  /** Words beside the findings: 事由, 调整理由, 备注（人工填写）. */
  readonly words: readonly Field[];
  /** Labelled blanks of the form, as 检查地点: nothing depends on them. */
  readonly blanks: readonly Field[];
}

/** 备注 and 事由: long enough for a paragraph, far below what a cell can hold. */
const WORDS = text({ longest: 500 });

/** What is entered clause by clause: everything, or in direct mode what reaches beyond its item, and
 * the lines of 加分 and 扣分项. */
function countedIn(rubric: Rubric, mode: Mode, edition: Edition): readonly Named[] {
  const extras = [...(rubric.bonus?.items ?? []), ...(rubric.penalties?.items ?? [])].map((owner): Named => {
    const list = listNameOf(rubric, owner);
    return { owner, name: lineName(list, owner.label), list };
  });
  const items = leafItems(rubric);
  const entered = mode === 'tally' ? items : edition === 'first' ? [] : items.map(reachingOnly);
  const named = entered.map((owner): Named => ({ owner, name: itemName(owner.label), list: 'deduct' }));
  return [...named, ...extras];
}

/**
 * The clause at which one input of a clause is entered: itself, or the one that is about the same fact. Of what is
 * computed, the numbers that both are computed from are entered there.
 */
export function entrySources(
  rubric: Rubric,
  mode: Mode,
  edition: Edition,
): (clause: Clause, part: string | undefined) => string {
  const counted = new Map(
    countedIn(rubric, mode, edition).flatMap(({ owner: { clauses = [] } }) =>
      clauses.map(({ id, rule }) => [id, new Set(inputsOf(rule).map((input) => input.part))] as const),
    ),
  );
  return ({ id, sameAs = '' }, part) => (counted.get(sameAs)?.has(part) === true ? sameAs : id);
}

/** `isReviewed`: whether there is 审定调整, which stands on no sheet with typed scores. */
export function fieldsOf(rubric: Rubric, mode: Mode, edition: Edition, isReviewed: boolean): Fields {
  const reviewed = isReviewed && mode === 'tally' ? leafItems(rubric) : [];
  const items = leafItems(rubric);
  const counted = countedIn(rubric, mode, edition);
  const sourceOf = entrySources(rubric, mode, edition);
  const inputs = new Map(
    counted.flatMap(({ owner: { clauses = [] } }) => clauses.map(({ id }) => [id, [id]] as const)),
  );
  return {
    header: headFields(rubric),
    findings: [
      ...(mode === 'direct' ? items.flatMap((item) => scoreFields(rubric, item)) : []),
      ...items.flatMap((item) => earlierFields(rubric, item)),
      ...counted.flatMap((named) => [
        ...statusRows(rubric, mode, named.owner).map(statusField),
        ...findingsOf(rubric, named, sourceOf),
      ]),
      ...saidVetoes(rubric).flatMap((veto, i) =>
        vetoFact(rubric, veto, (id) => inputs.get(id)).fields[0] === veto.id
          ? [field(veto.id, tick, `${vetoName(i)}“${veto.text.replace(/[。；]$/, '')}”`)]
          : [],
      ),
      ...reviewed.flatMap(adjustField),
      ...items.flatMap(notApplicableField),
      ...(mode === 'tally' ? [field(HEAD.confirmed, tick, '评分确认')] : []),
    ],
    words: [
      ...counted.flatMap((named) => [
        ...statusRows(rubric, mode, named.owner).map(statusNote),
        ...notesOf(rubric, named),
      ]),
      ...reviewed.flatMap(reasonField),
      ...items.map(remarkField),
    ],
    blanks: blankFields(rubric),
  };
}

/** The owner, if it is one whose word is typed beside the clauses. */
const statusRows = (rubric: Rubric, mode: Mode, owner: Item | ListLine): readonly StatusRow[] =>
  'fullScore' in owner && isStatusRow(owner) && isTypedApart(rubric, mode, owner) ? [owner] : [];

/** All of them, in the order in which the sheet judges them. */
export const allFields = ({ header, findings, words, blanks }: Fields): readonly Field[] => [
  ...header,
  ...findings,
  ...words,
  ...blanks,
];

const inItem = (item: Item, what: string): string => `${itemName(item.label)}“${what}”`;

/** An item or a line with the name that messages give it, and what its clauses do unless they say otherwise. */
interface Named {
  readonly owner: Item | ListLine;
  readonly name: string;
  readonly list: Effect;
}

/** 第1项第②款“会议少开”; a multiplier has no number on the sheet: 第1项“减半”. */
const inClause = ({ owner, name }: Named, id: string, what: string): string => {
  const index = (owner.clauses ?? []).findIndex((clause) => clause.id === id);
  return index < 0 ? `${name}“${what}”` : clauseName(name, index, what);
};

/** The fields of the clauses and multipliers of an item, neighbours in the list. */
export const findingIds = (rubric: Rubric, owner: Item, sourceOf: SourceOf): readonly string[] =>
  findingsOf(rubric, { owner, name: '', list: 'deduct' }, sourceOf).map(({ id }) => id);

type SourceOf = ReturnType<typeof entrySources>;

function findingsOf(rubric: Rubric, named: Named, sourceOf: SourceOf): readonly Field[] {
  const { clauses = [], multipliers = [] } = named.owner;
  return [
    ...clauses.flatMap((clause) =>
      inputsOf(clause.rule, effectOf(clause, named.list))
        .filter(({ part }) => sourceOf(clause, part) === clause.id)
        .map(({ part, entry }) =>
          field(inputId(clause.id, part), entry, inClause(named, clause.id, withPart(clause.label, part))),
        ),
    ),
    ...multipliers.flatMap((multiplier) =>
      multiplierInputs(
        rubric,
        multiplier,
        clauses.find(({ id }) => multiplier.clauses.includes(id)),
      ).map(({ id, part, entry }) =>
        field(id, entry, inClause(named, multiplier.id, withPart(multiplier.label, part))),
      ),
    ),
  ];
}

const withPart = (label: string, part: string | undefined): string =>
  part === undefined ? label : `${label}（${part}）`;

/** The cells of a multiplier: one 是/否, or a count beside each count of its clause that it can speak of. */
export function multiplierInputs(
  rubric: Rubric,
  multiplier: Multiplier,
  clause: Clause | undefined,
): readonly {
  readonly id: string;
  readonly part: string | undefined;
  readonly unit: string;
  readonly entry: InputType<number>;
  /** Which of the clause's counts it is beside. */
  readonly index: number;
}[] {
  const { id, per, countedIn } = multiplier;
  if (per === undefined || clause === undefined)
    return [{ id, part: undefined, unit: '是/否', entry: tick, index: 0 }];
  const higher = countedIn && higherCounts(rubric, multiplier, clause);
  return inputsOf(clause.rule).flatMap(({ part, unit, entry }, index) =>
    higher?.[index]?.length === 0 ? [] : [{ id: inputId(id, part), part, unit, entry, index }],
  );
}

function notesOf(rubric: Rubric, named: Named): readonly Field[] {
  const { clauses = [], multipliers = [] } = named.owner;
  const note = (id: string, row: string | undefined, label: string): Field =>
    field(fieldId(id, 'note'), WORDS, `${inClause(named, id, label)}的情况说明`, {
      row: row ?? id,
      column: 'note',
    });
  return [
    // A clause whose fact is entered elsewhere has a row of its own all the same.
    ...clauses.map(({ id, label, rule }) => note(id, inputId(id, inputsOf(rule)[0]?.part), label)),
    ...multipliers
      .filter(({ reasonRequired = false }) => reasonRequired)
      .map((multiplier) => {
        const clause = clauses.find(({ id }) => multiplier.clauses.includes(id));
        return note(multiplier.id, multiplierInputs(rubric, multiplier, clause)[0]?.id, multiplier.label);
      }),
  ];
}

const statusField = (row: StatusRow): Field => field(row.id, typedScore(row), inItem(row, STATUS));

const statusNote = (row: StatusRow): Field =>
  field(fieldId(row.id, 'note'), WORDS, inItem(row, `${STATUS}的情况说明`), { row: row.id, column: 'note' });

/** A row without 分值 has no limits within which to adjust. */
const adjustField = (item: Item): readonly Field[] =>
  item.fullScore === null
    ? []
    : [
        field(
          fieldId(item.id, 'adjust'),
          points({ min: -item.fullScore, max: item.fullScore }),
          inItem(item, '调整'),
        ),
      ];

const reasonField = (item: Item): readonly Field[] =>
  item.fullScore === null
    ? []
    : [
        field(fieldId(item.id, 'reason'), WORDS, inItem(item, '调整理由'), {
          row: fieldId(item.id, 'adjust'),
          column: 'note',
        }),
      ];

const remarkField = (item: Item): Field => field(fieldId(item.id, 'remark'), WORDS, inItem(item, '备注'));

/** Where the unit's 类别 decides, nobody has to say it. */
const notApplicableField = (item: Item): readonly Field[] =>
  item.notApplicable === undefined || item.appliesTo !== undefined
    ? []
    : [field(fieldId(item.id, 'notApplicable'), tick, inItem(item, '不涉及'))];
