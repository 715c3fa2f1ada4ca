/** Blocks in the order of the page, and what had to be left out, as a reader goes along. */

import type { ImportCode } from '../../problems/importMessages';
import type { ParametersOf } from '../../problems/messages';
import { importWarning } from '../../problems/importProblems';
import { tidy } from './cellText';
import { sourceLimits } from './limits';
import type { Source, SourceBlock, SourceTable } from './source';
import type { BuiltTable, TableBuilder } from './tableBuilder';
import { buildTable } from './tableBuilder';

export interface SourceBuilder {
  paragraph(text: string): void;
  /** The next table is begun, or one within the cell named; `undefined` where there are too many already. */
  startTable(place?: TablePlace): StartedTable | undefined;
  endTable(table: TableBuilder): void;
  addTable(built: BuiltTable): void;
  /** The paper of all tables since the last that this was said of. */
  endPage(paper: SourcePaper): void;
  /** Whether one more cell may be read; those past the limit are passed over unread. */
  takeCell(): boolean;
  /** No more paragraphs are taken: they need not be read. */
  isFull(): boolean;
  /** `table` is the name of the one that it is about. */
  tell<C extends ImportCode>(code: C, parameters: ParametersOf<C>, table?: string): void;
  finish(): Source;
}

/** What a table says of the paper that it stands on. */
export type SourcePaper = Pick<SourceTable, 'isLandscape' | 'whiteMm'>;

interface TablePlace {
  /** Name of the cell that it stands in. */
  readonly cell?: string | undefined;
  /** Default: true. */
  readonly isRuled?: boolean;
}

interface StartedTable {
  /** As messages call it: 第2个表. */
  readonly name: string;
  readonly table: TableBuilder;
}

/** A damaged file has thousands of these, and nobody reads them. */
const MOST_TOLD = 2000;
/** Of a table in a table in a table. */
const LONGEST_PLACE = 60;

export function buildSource(): SourceBuilder {
  const blocks: SourceBlock[] = [];
  const problems: Source['problems'][number][] = [];
  /** Blocks before it have their paper. */
  let onPaper = 0;
  let tables = 0;
  let onPage = 0;
  let paragraphs = 0;
  let cells = 0;

  function tell<C extends ImportCode>(code: C, parameters: ParametersOf<C>, table?: string): void {
    if (problems.length < MOST_TOLD) problems.push({ table, problem: importWarning(code, {}, parameters) });
  }

  function addTable({ table, isCut }: BuiltTable): void {
    if (isCut) tell('import.tableTooLarge', { table: table.name, ...sourceLimits }, table.name);
    if (table.rows.length > 0 && table.width > 0) blocks.push(table);
  }

  return {
    paragraph(text) {
      const words = tidy(text);
      if (words === '' || paragraphs >= sourceLimits.paragraphs) return;
      paragraphs++;
      if (paragraphs === sourceLimits.paragraphs)
        tell('import.tooManyParagraphs', { most: sourceLimits.paragraphs });
      blocks.push({ kind: 'paragraph', text: words });
    },
    startTable({ cell, isRuled = true } = {}) {
      tables++;
      if (tables === sourceLimits.tables + 1) tell('import.tooManyTables', { most: sourceLimits.tables });
      if (tables > sourceLimits.tables) return undefined;
      if (cell === undefined) onPage++;
      const name = cell === undefined ? `第${onPage}个表` : `${cell.slice(0, LONGEST_PLACE)}里的表`;
      return { name, table: buildTable(name, { isRuled }) };
    },
    endTable: (builder) => addTable(builder.finish()),
    addTable,
    endPage(paper) {
      for (let at = onPaper; at < blocks.length; at++) {
        const block = blocks[at];
        if (block?.kind === 'table') blocks[at] = { ...block, ...paper };
      }
      onPaper = blocks.length;
    },
    takeCell() {
      cells++;
      if (cells === sourceLimits.cells + 1) tell('import.tooManyCells', { most: sourceLimits.cells });
      return cells <= sourceLimits.cells;
    },
    isFull: () => paragraphs >= sourceLimits.paragraphs,
    tell,
    finish: () => ({ blocks, problems }),
  };
}
