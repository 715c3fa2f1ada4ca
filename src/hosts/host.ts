/**
 * The port between the pane and a sheet: what the pane needs of it, and no more.
 *
 *     pane ── write, set, reveal ──→ host ──→ an open workbook (hosts/office) or a page (hosts/page)
 *     pane ←── onEdit: re-read ───── host
 *
 * The sheet works without the pane: its formulas do the sums. So a host never writes of its own accord, an event
 * only says that something may have changed, and what the sheet holds is always read anew. Every method rejects
 * with a ScoresheetError that a clerk can read; anything else is a defect.
 */

import type { CellValue } from '../formula/value';
import type { Place } from '../problems/problem';
import type { SheetContents } from '../readBack/contents';
import type { Scoresheet } from '../sheet/fillForm';
import type { Form } from '../sheet/form';
import type { StoredSheet, StoredWorkbook } from '../readBack/stored';

export interface Host {
  readonly can: Capabilities;

  /**
   * Writes a whole scoresheet with what is entered in it, and shows the sheet it opens on.
   * @throws ScoresheetError `host.hasScoresheet` where there is one already: one scoresheet a workbook.
   */
  write(sheet: Scoresheet): Promise<void>;

  /** Takes the scoresheet away, where `can.replaces`: what is in it must be kept elsewhere. */
  clear(): Promise<void>;

  /** Every sheet of the scoresheet, whatever it is called now; no sheets where the workbook holds none. */
  readAll(): Promise<StoredWorkbook>;

  /** What is entered now in the scoresheet made from this form, and where. One round trip. */
  read(form: Form): Promise<SheetContents>;

  /** The cells of the sheets that people type into, as they are now, for who looks at cells. One round trip. */
  readInputs(): Promise<readonly StoredSheet[]>;

  /**
   * Types into input cells, found by their defined names (`pf_in_1a`); null empties a cell. One round trip, all or
   * nothing. Text is stored as text, whatever it looks like; a percentage is given in points, 93.5.
   */
  set(values: ReadonlyMap<string, CellValue>): Promise<void>;

  /** Something may have changed: an edit, an undo, another author. Returns what ends the calls. */
  onEdit(listener: () => void): () => void;

  /** Where the cursor went. */
  onSelect(listener: (at: SelectedPlace) => void): () => void;

  /**
   * The cells that are selected, where `can.selects`: as they are shown, and no more of them than `most`.
   * @throws ScoresheetError where nothing is, or too much.
   */
  readSelection(most: SelectionBounds): Promise<SelectedCells>;

  /** Shows a cell and puts the cursor there; of a problem that names no cell, its sheet. */
  reveal(place: Revealed): Promise<void>;

  /** Opens the print dialog for a sheet, or sets the sheet up for it: see `can.prints`. */
  print(sheet: string): Promise<void>;

  /** Hands a file to the person: as a download, or opened as a new workbook. */
  saveCopy(bytes: Uint8Array, name: string): Promise<void>;
}

export interface CellPlace {
  /** As it is called now. */
  readonly sheet: string;
  /** `B7` */
  readonly cell: string;
}

export interface SelectedPlace extends CellPlace {
  /** Ids of the fields one of which somebody wants to fill in there, if the cell only shows what is entered elsewhere. */
  readonly fields?: readonly string[];
}

/** How many cells are taken in. */
export interface SelectionBounds {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export interface SelectedCells {
  /** Sheet name. */
  readonly sheet: string;
  /** Of the first cell, from 1. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly string[])[];
  /** Rows and columns of the sheet, from 1, both included; undefined where the host cannot tell. */
  readonly merges?: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** Of its columns, in any unit; undefined where the host cannot tell. */
  readonly widths?: readonly number[];
  /** Whether lines are drawn around each cell, as `values`; undefined where the host cannot tell. */
  readonly ruled?: readonly (readonly boolean[])[];
}

/** A defined name, or the place of a problem. */
export type Revealed = { readonly name: string } | Pick<Place, 'sheet' | 'cell'>;

export interface Capabilities {
  /** Whether what is typed into the sheet can be taken back there (Excel's own Ctrl+Z). Else the pane does it. */
  readonly undoesTyping: boolean;
  /** Whether `print` opens the print dialog; else the person is told which keys do. */
  readonly prints: boolean;
  /** What becomes of a copy: a file among the downloads, or an unsaved workbook in a new window. */
  readonly copies: 'downloads' | 'opens';
  /** Whether the sheet can be replaced by another one here; else the next unit's needs a new workbook. */
  readonly replaces: boolean;
  /** Whether cells beside the scoresheet can be selected and read. */
  readonly selects: boolean;
}
