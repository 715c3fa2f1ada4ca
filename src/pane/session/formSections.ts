/** What the pane goes through, in the order of the document: the head of the form, every item and line, vetoes. */

import { HEAD, fieldId, inputId } from '../../scoring/fields/fieldId';
import { isStatusRow } from '../../rubric/items';
import { itemName, lineName } from '../../rubric/names';
import type { ListLine, Item, Multiplier } from '../../rubric/rubric';
import { effectOf } from '../../rubric/rubric';
import { inputsOf } from '../../rules';
import type { Effect } from '../../rules/kind';
import { effectVerb } from '../../rules/kind';
import type { Field } from '../../scoring/fields/fields';
import { multiplierInputs } from '../../scoring/fields/fields';
import type { Prepared, PreparedItem } from '../../scoring/fields/prepared';
import { reachingOnly } from '../../scoring/fields/reaching';
import { standardOf } from '../../sheet/lists/standard';
import { followedWords } from '../../sheet/lists/inputs';

/** One clause, or one 减半, with the cells it is entered in. */
export interface InputRow {
  readonly id: string;
  readonly label: string;
  /** The words of the notice. */
  readonly text: string;
  /** What it costs or gives; nothing for what changes another clause. */
  readonly standard: string;
  readonly inputs: readonly {
    readonly field: Field;
    readonly part: string | undefined;
    readonly unit: string;
  }[];
  readonly note: Field | undefined;
  readonly verb: string;
}

export interface FormSection {
  readonly id: string;
  /** Part of the sheet that it stands in: 基本情况, a section's title, 加分. */
  readonly group: string;
  readonly title: string;
  /** An item or a line of 加分 or 扣分项. */
  readonly owner: Item | ListLine | undefined;
  readonly leaf: PreparedItem | undefined;
  readonly entering: readonly InputRow[];
  /** Fields that belong to no clause: the head, vetoes, 评分确认, a score typed in direct mode. */
  readonly fields: readonly Field[];
}

export const HEAD_SECTION = ':head';
const VETOES = ':vetoes';

/** What the headings say; the words are the pane's. */
export interface PartWords {
  readonly head: string;
  readonly bonus: string;
  readonly penalties: string;
  readonly vetoes: string;
  readonly confirm: string;
}

export function partsOf(prepared: Prepared, words: PartWords): readonly FormSection[] {
  const { rubric, mode, fields, leaves, lines, byId } = prepared;
  const plain = (id: string, group: string, own: readonly Field[]): readonly FormSection[] =>
    own.length === 0
      ? []
      : [{ id, group, title: group, owner: undefined, leaf: undefined, entering: [], fields: own }];
  const vetoes = (rubric.vetoes ?? []).flatMap(({ id }) => byId.get(id) ?? []);
  return [
    ...plain(HEAD_SECTION, words.head, [...fields.header, ...fields.blanks]),
    ...leaves.map((leaf): FormSection => ({
      id: leaf.item.id,
      group: leaf.section.title,
      title: itemName(leaf.item.label),
      owner: leaf.item,
      leaf,
      entering:
        mode === 'tally' || leaf.reaching.length > 0
          ? enteringOf(prepared, mode === 'tally' ? leaf.item : reachingOnly(leaf.item), 'deduct')
          : [],
      fields: fieldsNamed(prepared, [
        ...leaf.earlier,
        ...(mode === 'direct' || isStatusRow(leaf.item)
          ? [...leaf.typed, fieldId(leaf.item.id, 'note')]
          : []),
      ]),
    })),
    ...lines.map(({ line, effect }): FormSection => ({
      id: line.id,
      group: effect === 'bonus' ? words.bonus : words.penalties,
      title: lineName(effect === 'bonus' ? 'bonus' : 'penalty', line.label),
      owner: line,
      leaf: undefined,
      entering: enteringOf(prepared, line, effect),
      fields: [],
    })),
    ...plain(VETOES, words.vetoes, vetoes),
    ...plain(HEAD.confirmed, words.confirm, fieldsNamed(prepared, [HEAD.confirmed])),
  ];
}

const fieldsNamed = ({ byId }: Prepared, ids: readonly string[]): readonly Field[] =>
  ids.flatMap((id) => byId.get(id) ?? []);

function enteringOf(prepared: Prepared, owner: Item | ListLine, list: Effect): readonly InputRow[] {
  const { clauses = [], multipliers = [] } = owner;
  const { byId } = prepared;
  return [
    ...clauses.map((clause): InputRow => {
      const verb = effectVerb[effectOf(clause, list)];
      const source = prepared.clauses.get(clause.id)?.inputs[0] ?? clause.id;
      const isFollowing = clause.sameAs !== undefined && source.split('/')[0] === clause.sameAs;
      return {
        id: clause.id,
        label: `${clause.label}${isFollowing ? followedWords(prepared, source) : ''}`,
        text: clause.text,
        standard: standardOf(prepared, clause, verb),
        inputs: inputsOf(clause.rule).flatMap(({ part, unit }) => {
          const field = byId.get(inputId(clause.id, part));
          return field === undefined ? [] : [{ field, part, unit }];
        }),
        note: byId.get(fieldId(clause.id, 'note')),
        verb,
      };
    }),
    ...multipliers.map((multiplier) => enteringMultiplier(prepared, owner, multiplier)),
  ];
}

function enteringMultiplier(
  { rubric, byId }: Prepared,
  { clauses = [] }: Item | ListLine,
  multiplier: Multiplier,
): InputRow {
  const changed = clauses.find(({ id }) => multiplier.clauses.includes(id));
  return {
    id: multiplier.id,
    label: multiplier.label,
    text: multiplier.text,
    standard: '',
    inputs: multiplierInputs(rubric, multiplier, changed).flatMap(({ id, part, unit }) => {
      const field = byId.get(id);
      return field === undefined ? [] : [{ field, part, unit }];
    }),
    note: byId.get(fieldId(multiplier.id, 'note')),
    verb: '',
  };
}

/** The part that a row of the sheet, or a field, belongs to. */
export function partAt(parts: readonly FormSection[], id: string): FormSection | undefined {
  const owner = id.replace(/[:/].*$/, '');
  return parts.find(
    (part) =>
      part.id === id ||
      (owner !== '' && part.id === owner) ||
      part.fields.some((field) => field.id === id) ||
      part.entering.some((each) => each.id === owner),
  );
}
