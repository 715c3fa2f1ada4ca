/** The table of a notice as it was read, with a menu over each column that says what it is. */

import type { Imported } from '../../importer/importTable';
import type { ColumnRole } from '../../importer/recognise/roles';
import type { Source, SourceRow } from '../../importer/source/source';
import type * as importBundle from '../importBundle';
import { words } from '../strings';

interface ImportTableProps {
  readonly source: Source;
  readonly made: Imported;
  readonly tools: Pick<typeof importBundle, 'roleNames' | 'isColumnRole'>;
  readonly onRole: (column: number, role: ColumnRole) => void;
}

/** Enough to see what each column holds. */
const MOST_ROWS = 40;

export function ImportTable({ source, made: { columns, chosen }, tools, onRole }: ImportTableProps) {
  const tables = source.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const rows = tables[chosen]?.rows ?? [];
  const { roleNames, isColumnRole } = tools;
  const roles = Object.entries(roleNames);
  return (
    <div class="read">
      <p class="help">{words.importing.columns}</p>
      <div class="scrolled" tabIndex={0} role="region" aria-label={words.importing.columns}>
        <table>
          <thead>
            <tr>
              {columns.map(({ index, header, role, isGuessed }) => (
                <th key={index} scope="col" class={isGuessed ? 'is-guessed' : ''}>
                  <select
                    value={role}
                    aria-label={header === '' ? `${index + 1}` : header}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      if (isColumnRole(value)) onRole(index, value);
                    }}
                  >
                    {roles.map(([name, text]) => (
                      <option key={name} value={name}>
                        {text}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row, i) => (
              <tr key={i} aria-label={words.importing.row(i + 1)}>
                {columns.map(({ index, from, to }) => (
                  <td key={index}>{textIn(row, from, to, i)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && <p class="help">{words.importing.rest(rows.length - MOST_ROWS)}</p>}
    </div>
  );
}

/** A merged cell stands in each of its places and is shown in the first. */
function textIn(row: SourceRow, from: number, to: number, index: number): string {
  const cells = row.slice(from, to + 1).flatMap((cell) => (cell === undefined ? [] : [cell]));
  const cell = cells.find(({ text }) => text !== '');
  return cell !== undefined && cell.row === index && cell.column >= from && cell.column <= to
    ? cell.text
    : '';
}
