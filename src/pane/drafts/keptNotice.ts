/** The notice that is being checked, and what was answered: a reload, or Esc, takes nothing of it away. */

import type { CardAnswers } from '../../importer/card/card';
import type { ColumnRole } from '../../importer/recognise/roles';
import type { Source, SourceBlock, SourceRow } from '../../importer/source/source';
import { hasProperties } from '../../problems/narrow';
import type { SaidKind } from '../../problems/saidWords';
import type { Unfinished } from './unfinished';

export interface NoticeAnswers {
  readonly table: number | undefined;
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly card: CardAnswers;
  readonly declined: ReadonlySet<SaidKind>;
}

const NO_ANSWERS: NoticeAnswers = { table: undefined, roles: new Map(), card: {}, declined: new Set() };

/** What it is kept under; no rubric has such an id. */
export const NOTICE = ':notice';
const [SOURCE, ANSWERS] = ['source', 'answers'];

export interface KeptNotice {
  /** Undefined where none is waiting. */
  readonly source: () => Source | undefined;
  /** Of the same notice as before: what was answered stays. */
  readonly begin: (source: Source) => void;
  readonly answers: () => NoticeAnswers;
  /** False where the browser writes nothing. */
  readonly answer: (answers: NoticeAnswers) => boolean;
  readonly end: () => void;
}

export function keptNoticeIn(unfinished: Unfinished): KeptNotice {
  const forms = unfinished.of(NOTICE);
  const sourceNow = (): Source | undefined => sourceIn(forms.read(SOURCE));
  return {
    source: sourceNow,
    begin(source) {
      if (JSON.stringify(sourceNow()) !== JSON.stringify(source)) forms.write(ANSWERS, undefined);
      forms.write(SOURCE, source);
    },
    answers() {
      const kept = forms.read(ANSWERS);
      return isAnswers(kept) ? kept : NO_ANSWERS;
    },
    answer: (answers) => forms.write(ANSWERS, answers),
    end() {
      forms.write(SOURCE, undefined);
      forms.write(ANSWERS, undefined);
    },
  };
}

const isAnswers = (kept: unknown): kept is NoticeAnswers =>
  hasProperties(kept) &&
  kept['roles'] instanceof Map &&
  kept['declined'] instanceof Set &&
  hasProperties(kept['card']);

/** A merged cell is one cell in all of its places, as its reader made it. */
function sourceIn(kept: unknown): Source | undefined {
  if (!hasProperties(kept) || !Array.isArray(kept['blocks']) || !Array.isArray(kept['problems']))
    return undefined;
  const { blocks, problems } = kept as unknown as Source;
  return { blocks: blocks.map(withOneCells), problems };
}

function withOneCells(block: SourceBlock): SourceBlock {
  if (block.kind !== 'table') return block;
  const { rows } = block;
  const one = (row: SourceRow): SourceRow =>
    row.map((cell) => cell && (rows[cell.row]?.[cell.column] ?? cell));
  return { ...block, rows: rows.map(one) };
}
