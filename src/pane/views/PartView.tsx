/** One item: 评分细则, the entries of its clauses, and what came of them. */

import { HEAD } from '../../scoring/fields/fieldId';
import { itemName } from '../../rubric/names';
import { columnId } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { explainItem } from '../../scoring/explain/explainItem';
import { explainLine } from '../../scoring/explain/explainTotal';
import type { Field } from '../../scoring/fields/fields';
import type { PreparedItem } from '../../scoring/fields/prepared';
import type { Trace } from '../../scoring/explain/trace';
import type { Scoring } from '../../scoring/scoring';
import type { Form } from '../../sheet/form';
import type { FormSection } from '../session/formSections';
import { confirmingOf } from '../session/confirming';
import { words } from '../strings';
import { Criteria } from './Criteria';
import type { EntryHandlers } from './EnteringView';
import { EnteringView } from './EnteringView';
import { FieldInput } from './FieldInput';
import { ItemExtras, Remark } from './ItemExtras';
import { TraceView } from './TraceView';

export interface PartProps extends EntryHandlers {
  readonly part: FormSection;
  readonly layout: Form;
  readonly scoring: Scoring;
}

interface PartViewProps extends PartProps {
  /** What comes after its last field. */
  readonly onward: ComponentChildren;
}

export function PartView(props: PartViewProps) {
  const { part, layout, scoring, onward, valueOf, typedOf, onPreview, onEnter } = props;
  const { owner, leaf, entering, fields } = part;
  const [current, setCurrent] = useState<string>();
  const trace = useMemo(() => traceOf(layout, part, scoring), [layout, part, scoring]);
  const fired = new Set(
    entering.filter(({ id }) => (scoring.clauses.get(id)?.amount ?? 0) > 0).map(({ id }) => id),
  );
  const handlers = { valueOf, typedOf, onPreview, onEnter };
  const scored = fields.filter(({ role }) => role !== 'note');
  // A 自评分 beside the clauses is not taken for the score, though no other is typed.
  const isOnly = ({ column }: Field): boolean => scored.length === 1 && column === 'score';
  const criteria = owner?.criteria ?? '';
  const requirement = owner !== undefined && 'requirement' in owner ? (owner.requirement ?? '') : '';
  return (
    <div class="part">
      {requirement !== '' && (
        <details class="requirement">
          <summary>{words.fill.requirement}</summary>
          <p>{requirement}</p>
        </details>
      )}
      {criteria !== '' && (
        <section aria-label={words.fill.criteria}>
          <h3>{words.fill.criteria}</h3>
          <Criteria {...{ text: criteria, entering, fired, current }} onPick={focusClause} />
        </section>
      )}
      {fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          label={labelOf(field, leaf, isOnly(field) ? undefined : layout.prepared.rubric)}
          value={valueOf(field.id)}
          onPreview={(value) => onPreview(field.id, value)}
          onEnter={(value) => onEnter(field.id, value)}
        />
      ))}
      {part.id === HEAD.confirmed && (
        <p class="confirming">{words.fill.confirming(confirmingOf(layout.prepared, scoring))}</p>
      )}
      {entering.map((each) => (
        <EnteringView
          key={each.id}
          entering={each}
          scoring={scoring}
          onFocus={() => setCurrent(each.id)}
          {...handlers}
        />
      ))}
      {leaf !== undefined && <ItemExtras leaf={leaf} layout={layout} scoring={scoring} {...handlers} />}
      {onward}
      {/* What grows with the entries stands below all that is pressed or typed into. */}
      {leaf !== undefined && (
        <Remark
          {...{ leaf, scoring }}
          isWritten={layout.prepared.mode === 'direct'}
          typed={typedOf(leaf.remark)}
        />
      )}
      {trace !== undefined && <TraceView trace={trace} />}
    </div>
  );
}

/** In the part of an item its typed score is called by its number; any other, with the heading of its column. */
function labelOf(field: Field, leaf: PreparedItem | undefined, columnsOf: Rubric | undefined): string {
  if (leaf === undefined) return field.label;
  if (field.role === 'note') return words.fill.gainReason;
  const heading = columnsOf?.layout.columns.find((column) => columnId(column) === field.column)?.header ?? '';
  return itemName(leaf.item.label) + (heading === '' ? '' : `“${heading}”`);
}

/** The words of the notice lead to the cell that they are entered in. */
function focusClause(id: string): void {
  const cell = document.querySelector<HTMLElement>(`[data-clause="${CSS.escape(id)}"] .field-cell`);
  cell?.focus();
}

function traceOf({ prepared }: Form, { leaf, owner }: FormSection, scoring: Scoring): Trace | undefined {
  if (leaf !== undefined) return explainItem(prepared, scoring, leaf);
  const line = prepared.lines.find((each) => each.line === owner);
  return line === undefined ? undefined : explainLine(prepared, scoring, line);
}
