/**
 * What is said of a field: usually what to type, and when something is wrong, what that is and how to mend it by one
 * press. Both lie in one place of one height, so that a message that comes or goes moves nothing.
 */

import type { CellValue } from '../../formula/value';
import { typedText } from '../../hosts/page/typedText';
import type { Field } from '../../scoring/fields/fields';
import { fixFor } from '../../readBack/fix';
import { words } from '../strings';
import { Button } from '../ui/Button';

interface SaidProps {
  /** Of the element with the message, for those it describes. */
  readonly id: string;
  readonly usual: string;
  readonly wrong: string;
  readonly fix?: FieldFix | undefined;
}

export function Said({ id, usual, wrong, fix }: SaidProps) {
  return (
    <div class="said">
      <p class={`standard ${wrong === '' ? '' : 'is-hidden'}`}>{usual}</p>
      {wrong !== '' && (
        <div class="said-wrong">
          <p id={id} class="wrong" role="alert" title={wrong}>
            {wrong}
          </p>
          {fix !== undefined && (
            <Button isSmall label={fix.name} onClick={fix.apply}>
              {fix.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

export interface FieldFix {
  /** 改成2 */
  readonly label: string;
  /** With the field, for those who do not see beside which it stands. */
  readonly name: string;
  readonly apply: () => void;
}

/** The button that mends an entry, where what was meant is certain. */
export function fieldFix(
  { entry, label }: Field,
  value: CellValue,
  onEnter: (value: CellValue) => void,
): FieldFix | undefined {
  const { value: meant } = fixFor({ value }, entry);
  if (meant === undefined) return undefined;
  const what = meant === null ? words.fix.clear : words.fix.change(typedText(meant, entry));
  return { label: what, name: `${label}${what}`, apply: () => onEnter(meant) };
}
