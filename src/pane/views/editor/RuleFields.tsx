/** The numbers of a rule, by what its kind asks for: see editing/ruleForms.ts. */

import type { RuleInProgress } from '../../../editing/draft';
import type { RuleField } from '../../../editing/ruleForms';
import { ruleForms } from '../../../editing/ruleForms';
import { hasProperties, ownEntries } from '../../../problems/narrow';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { DropDown } from '../../ui/DropDown';
import type { Entered } from './fields';
import { NumberField, TextField, Tick, Ticks } from './fields';

const words = editorWords.form;

interface RuleFieldsProps {
  readonly rule: RuleInProgress;
  readonly onChange: (rule: RuleInProgress) => void;
}

export const RuleFields = ({ rule, onChange }: RuleFieldsProps) => (
  <FieldList
    key={rule.kind}
    fields={ruleForms[rule.kind].fields}
    values={rule}
    onChange={(key, value) => onChange({ ...rule, [key]: value })}
  />
);

interface FieldsProps {
  readonly fields: readonly RuleField[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (key: string, value: unknown) => void;
}

/** Anything that is asked for by a list of fields. */
export const FieldList = ({ fields, values, onChange }: FieldsProps) => (
  <div class="rule-fields">
    {fields.map((field) => (
      <OneField
        key={field.key}
        field={field}
        value={values[field.key]}
        onChange={(value) => onChange(field.key, value)}
      />
    ))}
  </div>
);

interface OneFieldProps {
  readonly field: RuleField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function OneField({ field, value, onChange }: OneFieldProps) {
  const { label, input, options = {} } = field;
  if (input === 'group') return <Group field={field} value={value} onChange={onChange} />;
  if (input === 'names') return <Names label={label} value={value} onChange={onChange} />;
  // A number that differs from unit to unit was written by someone who knows JSON: it is left as it is.
  if (hasProperties(value) && !Array.isArray(value)) return null;
  if (input === 'table') return <Table field={field} rows={value} onChange={onChange} />;
  if (input === 'number') return <NumberField label={label} value={enteredIn(value)} onChange={onChange} />;
  if (input === 'text')
    return <TextField label={label} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
  if (input === 'tick')
    return (
      <Tick label={label} isOn={value === true} onChange={(isOn) => onChange(isOn ? true : undefined)} />
    );
  if (input === 'ticks')
    return (
      <Ticks
        label={label}
        options={ownEntries(options)}
        chosen={Array.isArray(value) ? value.map(String) : []}
        onChange={onChange}
      />
    );
  const isUnmade = typeof value !== 'string' || options[value] === undefined;
  const none = field.isOptional === true || isUnmade ? ([['', words.notChosen]] as const) : [];
  return (
    <DropDown
      label={label}
      value={typeof value === 'string' ? value : ''}
      options={[...none, ...ownEntries(options)]}
      onPick={(picked) => onChange(picked === '' ? undefined : picked)}
    />
  );
}

/** What a rule has or has not: the fields of it once it is ticked. */
function Group({ field: { label, columns = [] }, value, onChange }: OneFieldProps) {
  const group = hasProperties(value) ? value : undefined;
  return (
    <fieldset class="rows">
      <Tick
        label={label}
        isOn={group !== undefined}
        onChange={(isOn) => onChange(isOn ? freshOf(columns) : undefined)}
      />
      {group !== undefined &&
        columns.map((column) => (
          <OneField
            key={column.key}
            field={column}
            value={group[column.key]}
            onChange={(changed) => onChange({ ...group, [column.key]: changed })}
          />
        ))}
    </fieldset>
  );
}

/** Two rows of each table: a quotient has as many. */
const freshOf = (columns: readonly RuleField[]): object =>
  Object.fromEntries(
    columns.flatMap(({ key, input }) => (input === 'table' ? [[key, [{}, {}]] as const] : [])),
  );

/** A list of words, as it is read: 评委1、评委2. */
function Names({ label, value, onChange }: Omit<OneFieldProps, 'field'> & { readonly label: string }) {
  const names: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <TextField
      label={label}
      value={names.join('、')}
      onChange={(typed) => onChange(typed.trim() === '' ? undefined : typed.split(/[、，,]/))}
    />
  );
}

const enteredIn = (value: unknown): Entered =>
  typeof value === 'number' || typeof value === 'string' ? value : undefined;

interface TableProps {
  readonly field: RuleField;
  readonly rows: unknown;
  readonly onChange: (rows: readonly unknown[]) => void;
}

/** A row a tier, a level, an outcome; a column without a key is a list of bare numbers. */
function Table({ field: { label, columns = [] }, rows, onChange }: TableProps) {
  const all: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const isBare = columns[0]?.key === '';
  const set = (index: number, row: unknown): void =>
    onChange(all.map((each, i) => (i === index ? row : each)));
  return (
    <fieldset class="rows">
      <legend>{label}</legend>
      {all.map((row, i) => (
        <div class="line" key={i} role="group" aria-label={words.row(i + 1)}>
          {columns.map((column) => (
            <OneField
              key={column.key}
              field={column}
              value={isBare ? row : hasProperties(row) ? row[column.key] : undefined}
              onChange={(value) =>
                set(i, isBare ? value : { ...(hasProperties(row) ? row : {}), [column.key]: value })
              }
            />
          ))}
          <Button
            isSmall
            look="subtle"
            label={`${words.removeRow} ${i + 1}`}
            onClick={() => onChange(all.filter((_, at) => at !== i))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button isSmall onClick={() => onChange([...all, isBare ? undefined : {}])}>
        {words.addRow}
      </Button>
    </fieldset>
  );
}
