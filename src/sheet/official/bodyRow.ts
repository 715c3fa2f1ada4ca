/** A row of the table, before anything is known of its size. */

import type { ColumnId, Item, ListLine, Section, WordRow } from '../../rubric/rubric';
import type { JoinedRuns } from './joinedCells';
import type { ListTableRow } from './listTable';
import type { ListTotalRow } from './listTotal';
import type { VetoCells } from './vetoCells';
import type { WeightRow } from './weightRows';
import type { WordSpan } from './wordSpan';

export type BodyRow =
  | SectionRow
  | SectionTotalRow
  | WeightRow
  | ItemRow
  | GroupRow
  | LineRow
  | ListTotalRow
  | VetoRow
  | BaseRow
  | ListTableRow;

/** A heading across the table: of a section, where the layout has no column for it, or of a parent within one. */
export interface SectionRow {
  readonly kind: 'section';
  readonly id: string;
  readonly section: Section;
  readonly parent?: Item;
  /** It stands right under another, from which it is not parted. */
  readonly isKept: boolean;
}

/** 小计 under the items of a section. */
export interface SectionTotalRow {
  readonly kind: 'sectionTotal';
  readonly id: string;
  readonly section: Section;
  readonly label: string;
}

export interface ItemRow {
  readonly kind: 'item';
  readonly id: string;
  readonly section: Section;
  readonly item: Item;
  /** As the item says, or else its parent. */
  readonly units: Units;
  /** Which of the rows that share its 分值. */
  readonly part?: RowOfItem;
  /** The columns that its words are written over, where they go over several. */
  readonly over?: WordSpan;
  /** Cells that it shares with the items beside it. */
  readonly joined?: JoinedRuns;
  /** The first under a heading or a parent, from which it is not parted. */
  readonly isKept: boolean;
}

interface RowOfItem {
  readonly index: number;
  readonly words: WordRow;
  /** The columns in which rows below the first have words of their own; the others are one cell for all rows. */
  readonly own: ReadonlySet<ColumnId>;
}

/** 加分项 or 扣分项. */
export interface GroupRow {
  readonly kind: 'group';
  readonly id: 'bonus' | 'penalty';
}

/** One line of 加分项 or 扣分项, where the layout gives each its own row. */
export interface LineRow {
  readonly kind: 'line';
  readonly id: string;
  readonly list: GroupRow['id'];
  readonly line: ListLine;
  readonly units: Units;
  /** The columns that its words are written over: of one text for 考核内容 and the rule those of both, or of the first alone. */
  readonly over?: WordSpan;
  /** Cells that it shares with the rows beside it. */
  readonly joined?: JoinedRuns;
  /** The first under the row of its list. */
  readonly isKept: boolean;
}

/** 合计 of all items, before 加分 and 扣分项. */
export interface BaseRow {
  readonly kind: 'base';
  readonly id: string;
  readonly label: string;
}

/** 一票否决 in a row of the table. */
export interface VetoRow {
  readonly kind: 'veto';
  readonly id: string;
  readonly label?: string;
  readonly text: string;
  /** Beside it, merged over all of them. */
  readonly beside?: string;
  readonly over?: WordSpan;
  /** What stands in its other columns, or in all of them in place of its text. */
  readonly cells?: VetoCells;
  readonly isAcross: boolean;
  readonly isKept: boolean;
}

export interface Units {
  readonly leadUnit: string;
  readonly responsibleUnits: string;
}
