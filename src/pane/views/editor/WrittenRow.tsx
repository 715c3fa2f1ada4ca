/** What is written already, in a list: to change, or to take away. */

import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';

const words = editorWords.item;

interface WrittenRowProps {
  /** Tells its buttons from those of the others. */
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly children: preact.ComponentChildren;
}

export const WrittenRow = ({ name, onEdit, onRemove, children }: WrittenRowProps) => (
  <li>
    <div>{children}</div>
    <Button isSmall label={`${words.edit}：${name}`} onClick={onEdit}>
      {words.edit}
    </Button>
    <span class="row-end">
      <Button isSmall look="subtle" label={`${words.remove}：${name}`} onClick={onRemove}>
        {words.remove}
      </Button>
    </span>
  </li>
);
