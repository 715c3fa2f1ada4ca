/** What may be said of any item: 不涉及, 备注 and its rewriting, 审定调整 with its reason. */

import { useState } from 'preact/hooks';
import type { CellValue } from '../../formula/value';
import type { Rubric } from '../../rubric/rubric';
import type { Field } from '../../scoring/fields/fields';
import type { PreparedItem } from '../../scoring/fields/prepared';
import type { Scoring } from '../../scoring/scoring';
import { adjustmentAdvice } from '../../scoring/advice/adjustment';
import { numberIn } from '../../scoring/fields/entries';
import type { Form } from '../../sheet/form';
import { words } from '../strings';
import type { EntryHandlers } from './EnteringView';
import { FieldInput } from './FieldInput';
import { Said } from './Said';

interface ItemExtrasProps extends EntryHandlers {
  readonly leaf: PreparedItem;
  readonly layout: Form;
  readonly scoring: Scoring;
}

export function ItemExtras({ leaf, layout: { prepared }, scoring, ...handlers }: ItemExtrasProps) {
  const { item } = leaf;
  const field = (id: string): Field | undefined => prepared.byId.get(id);
  const input = (id: string, label: string) => {
    const own = field(id);
    return own === undefined ? null : (
      <FieldInput
        key={id}
        field={own}
        label={label}
        value={handlers.valueOf(id)}
        onPreview={(value) => handlers.onPreview(id, value)}
        onEnter={(value) => handlers.onEnter(id, value)}
      />
    );
  };
  const { adjustPoints, adjustReason, adjustHelp, adjust, notApplicable, rewrite, rewriteHelp } = words.fill;
  const canBeLeftOut = item.notApplicable !== undefined && item.appliesTo === undefined;
  // 不涉及 beside entries, a typed score beside 不得分: room is kept only where such a thing can be said.
  const canContradict = item.notApplicable !== undefined || leaf.reaching.length > 0;
  // Open at first where there is one; what somebody opened or shut stays so while it is typed in.
  const [isAdjusted] = useState((numberIn(scoring.fields, leaf.adjust)?.value ?? 0) !== 0);
  return (
    <>
      {canBeLeftOut && input(leaf.notApplicable, notApplicable)}
      {canContradict && (
        <Said id={`said-${item.id}`} usual="" wrong={scoring.items.get(item.id)?.advice ?? ''} />
      )}
      {field(leaf.adjust) !== undefined && (
        <details class="adjust" open={isAdjusted}>
          <summary>{adjust}</summary>
          <p class="help">{adjustHelp}</p>
          {input(leaf.adjust, adjustPoints)}
          {input(leaf.reason, adjustReason)}
          <Said id={`said-${leaf.adjust}`} usual="" wrong={adjustmentAdvice(scoring, leaf)} />
        </details>
      )}
      {prepared.mode === 'direct' ? (
        input(leaf.remark, remarkHeading(prepared.rubric))
      ) : (
        <details class="rewrite">
          <summary>{rewrite}</summary>
          <p class="help">{rewriteHelp}</p>
          {input(leaf.remark, rewrite)}
        </details>
      )}
    </>
  );
}

/** Where scores are typed, nobody but her writes the remark: 扣分原因, as the form calls it. */
const remarkHeading = ({ layout }: Rubric): string =>
  layout.columns.find(({ field }) => field === 'remark')?.header ?? words.fill.remark;

interface RemarkProps extends Pick<ItemExtrasProps, 'leaf' | 'scoring'> {
  /** Whether it is written by hand in a field that is always in sight, and what stands in that. */
  readonly isWritten: boolean;
  readonly typed: CellValue;
}

/** 备注 as it will be printed, unless it is word for word what stands in its field. */
export function Remark({ leaf, scoring, typed, isWritten }: RemarkProps) {
  const remark = scoring.remarks.get(leaf.item.id);
  const isSaid = isWritten && remark?.remark === (typed ?? '') && remark.warning === '';
  if (isSaid) return null;
  return (
    <section class="remark" aria-label={words.fill.remark}>
      <h3>{words.fill.remark}</h3>
      <p>{remark === undefined || remark.remark === '' ? '—' : remark.remark}</p>
      {remark !== undefined && remark.warning !== '' && <p class="wrong">{remark.warning}</p>}
    </section>
  );
}
