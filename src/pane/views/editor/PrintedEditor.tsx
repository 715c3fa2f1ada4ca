/**
 * How the official sheet is printed: its title, the blanks above and below the table, the columns, who signs. What is
 * typed is put into the rubric when its field is left, everything else at once; what cannot be stays as it was typed,
 * with the reason.
 */

import { useEffect, useRef } from 'preact/hooks';
import type { BlankDraft, FootDraft } from '../../../editing/formBlanks';
import { missingColumns } from '../../../editing/formColumns';
import type { PrintedDraft } from '../../../editing/printedForm';
import { printedDraft, setPrinted } from '../../../editing/printedForm';
import { ownEntries, ownKeys } from '../../../problems/narrow';
import { titleForPeriod } from '../../../rubric/title';
import { printedWords as words } from '../../printedWords';
import { DropDown } from '../../ui/DropDown';
import { Faults } from './Faults';
import { TextField, Tick } from './fields';
import { BlankFields, ColumnFields, FootFields, SignatureFields } from './FormParts';
import { OrderedRows } from './OrderedRows';
import { PRINTED } from './formNames';
import { useForm } from './useForm';
import type { Editing } from './useEditing';

export function PrintedEditor({ editing }: { readonly editing: Editing }) {
  const { draft, type, commit } = usePrinted(editing);
  const columns = missingColumns(editing.rubric, draft.columns);
  const line = (name: 'attachment' | 'unitNoun' | 'dateLabel' | 'totalLabel' | 'issuer' | 'notice') => (
    <TextField label={words[name]} value={draft[name]} onChange={(text) => type({ [name]: text })} />
  );
  return (
    <form class="parts printed" onChange={() => commit()} onSubmit={(event) => event.preventDefault()}>
      <h2 tabIndex={-1}>{words.title}</h2>
      <p class="help">{words.help}</p>
      <Faults problems={editing.problems} words={words.faults} />
      <div class="line">
        <TextField
          label={words.name}
          value={draft.title.replace(PERIOD, words.periodMark)}
          onChange={(title) => type({ title: title.replace(words.periodMark, PERIOD) })}
        />
        {line('attachment')}
      </div>
      <div class="line">
        {line('unitNoun')}
        <DropDown
          label={words.period}
          value={draft.period}
          options={ownEntries(words.periods)}
          onPick={(period) => type({ period, title: titleForPeriod(draft.title, period) })}
        />
        <DropDown
          label={words.orientation}
          value={draft.orientation}
          options={ownEntries(words.orientations)}
          onPick={(orientation) => type({ orientation })}
        />
      </div>
      <div class="line">
        {line('dateLabel')}
        {line('totalLabel')}
      </div>
      <div class="line">
        {line('issuer')}
        {line('notice')}
      </div>
      <OrderedRows
        title={words.head}
        help={words.headHelp}
        rows={draft.head}
        nameOf={blankName}
        fresh={[[words.addBlank, BLANK]]}
        onType={(head) => type({ head })}
        onChange={(head) => commit({ head })}
      >
        {(row, set, i) => <BlankFields row={row} isFirst={i === 0} onChange={set} />}
      </OrderedRows>
      <Tick
        label={words.keepWidths}
        isOn={draft.keepWidths}
        onChange={(keepWidths) => type({ keepWidths })}
      />
      <OrderedRows
        title={words.columns}
        help={words.columnsHelp}
        rows={draft.columns}
        nameOf={({ header }) => header}
        fresh={columns.map((column) => {
          const name = words.fields[column.field];
          const header = column.header || (column.field === 'pen' ? words.fresh.pen : name);
          return [
            words.addColumn(words.column(name, column.header || name)),
            { column, header, width: undefined, was: undefined },
          ];
        })}
        moves={[words.left, words.right]}
        onType={(changed) => type({ columns: changed })}
        onChange={(changed) => commit({ columns: changed })}
      >
        {(row, set) => <ColumnFields row={row} onChange={set} />}
      </OrderedRows>
      <OrderedRows
        title={words.foot}
        rows={draft.foot}
        nameOf={footName}
        fresh={FOOT}
        onType={(foot) => type({ foot })}
        onChange={(foot) => commit({ foot })}
      >
        {(row, set, i) => (
          <FootFields row={row} isFirst={draft.foot[i - 1]?.kind !== 'blank'} onChange={set} />
        )}
      </OrderedRows>
      <OrderedRows
        title={words.signatures}
        rows={draft.signatures}
        nameOf={({ label }) => label}
        fresh={[[words.addSignature, { label: words.fresh.signature, people: undefined, stamp: false }]]}
        onType={(signatures) => type({ signatures })}
        onChange={(signatures) => commit({ signatures })}
      >
        {(row, set) => <SignatureFields row={row} onChange={set} />}
      </OrderedRows>
    </form>
  );
}

/** As a rubric has it. */
const PERIOD = '{period}';

const BLANK: BlankDraft = {
  kind: 'blank',
  label: words.fresh.blank,
  fill: 'typed',
  stamp: false,
  isNewRow: true,
  blank: {},
};

const FOOT: readonly (readonly [string, FootDraft])[] = [
  [words.addNote, { kind: 'note', note: words.fresh.note }],
  [words.addBlank, { ...BLANK, fill: 'pen' }],
  [words.addBox, { kind: 'box', box: words.fresh.box, lines: undefined }],
];

const SHOWN = 12;

/** A period needs no words of its own. */
const blankName = ({ label, fill }: BlankDraft): string => label || words.fills[fill];

function footName(part: FootDraft): string {
  if (part.kind === 'blank') return blankName(part);
  return (part.kind === 'note' ? part.note : part.box).slice(0, SHOWN);
}

/** The form as it is being typed; `commit` puts it into the rubric. */
function usePrinted(editing: Editing) {
  const form = useForm(editing, PRINTED, printedDraft);
  const commit = (part: Partial<PrintedDraft> = {}): boolean => {
    const before = form.latest();
    form.set(part);
    if (!form.isChanged()) return true;
    const { rubric } = editing;
    const isPut = editing.apply(setPrinted(rubric, form.latest()), words.applied);
    // What is typed waits to be mended; a column that cannot be taken out was not taken out.
    if (isPut) form.clear();
    else if (setPrinted(rubric, { ...printedDraft(rubric), ...part }).rubric === undefined)
      form.set(Object.fromEntries(ownKeys(part).map((key) => [key, before[key]])));
    return isPut;
  };
  const leave = useRef(commit);
  leave.current = commit;
  // Closed by Esc from within a field: it was never left.
  useEffect(
    () => () => {
      if (!leave.current()) editing.say(words.unfinished);
    },
    [],
  );
  return { draft: form.contents, type: form.set, commit };
}
