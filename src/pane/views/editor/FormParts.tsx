/** The lines of the lists of PrintedEditor: a blank, what stands below the table, a column, who signs. */

import type { BlankDraft, FootDraft } from '../../../editing/formBlanks';
import type { ColumnDraft } from '../../../editing/formColumns';
import type { SignatureDraft } from '../../../editing/printedForm';
import { ownEntries } from '../../../problems/narrow';
import { printedWords as words } from '../../printedWords';
import { DropDown } from '../../ui/DropDown';
import { NumberField, TextField, Tick } from './fields';

interface LineProps<T> {
  readonly row: T;
  readonly onChange: (row: T) => void;
}

export function BlankFields({
  row,
  isFirst,
  onChange,
}: LineProps<BlankDraft> & { readonly isFirst: boolean }) {
  return (
    <>
      <TextField label={words.label} value={row.label} onChange={(label) => onChange({ ...row, label })} />
      <DropDown
        label={words.fill}
        value={row.fill}
        options={ownEntries(words.fills)}
        onPick={(fill) => onChange({ ...row, fill })}
      />
      {!isFirst && (
        <Tick
          label={words.newRow}
          isOn={row.isNewRow}
          onChange={(isNewRow) => onChange({ ...row, isNewRow })}
        />
      )}
    </>
  );
}

export function FootFields({ row, isFirst, onChange }: LineProps<FootDraft> & { readonly isFirst: boolean }) {
  if (row.kind === 'blank') return <BlankFields row={row} isFirst={isFirst} onChange={onChange} />;
  if (row.kind === 'note')
    return (
      <TextField isLong label={words.note} value={row.note} onChange={(note) => onChange({ ...row, note })} />
    );
  return (
    <>
      <TextField label={words.box} value={row.box} onChange={(box) => onChange({ ...row, box })} />
      <NumberField label={words.lines} value={row.lines} onChange={(lines) => onChange({ ...row, lines })} />
    </>
  );
}

export function ColumnFields({ row, onChange }: LineProps<ColumnDraft>) {
  return (
    <>
      <TextField
        label={`${words.header}（${words.fields[row.column.field]}）`}
        value={row.header}
        onChange={(header) => onChange({ ...row, header })}
      />
      <NumberField label={words.width} value={row.width} onChange={(width) => onChange({ ...row, width })} />
    </>
  );
}

export function SignatureFields({ row, onChange }: LineProps<SignatureDraft>) {
  return (
    <>
      <TextField label={words.label} value={row.label} onChange={(label) => onChange({ ...row, label })} />
      <NumberField
        label={words.people}
        value={row.people}
        onChange={(people) => onChange({ ...row, people })}
      />
      <Tick label={words.stamp} isOn={row.stamp} onChange={(stamp) => onChange({ ...row, stamp })} />
    </>
  );
}
