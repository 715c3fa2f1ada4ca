/**
 * A button with the look of Office. One that does nothing for now keeps the focus and is said to be disabled: the
 * attribute `disabled` would throw whoever pressed it by keyboard back to the top of the page.
 */

import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  readonly look?: 'primary' | 'outline' | 'subtle';
  readonly isSmall?: boolean;
  /** Has the focus when the dialogue that it is in opens. */
  readonly isFirst?: boolean;
  /** What is read aloud, where a sign stands for the words. */
  readonly label?: string;
}

export function Button({
  children,
  onClick,
  isDisabled = false,
  look = 'outline',
  isSmall = false,
  isFirst = false,
  label,
}: ButtonProps) {
  const isSign = label !== undefined && typeof children === 'string' && children.length === 1;
  return (
    <button
      type="button"
      class={`button is-${look}${isSmall ? ' is-small' : ''}${isSign ? ' is-sign' : ''}`}
      aria-disabled={isDisabled}
      autofocus={isFirst}
      onClick={() => !isDisabled && onClick()}
      {...(label !== undefined && { 'aria-label': label, title: label })}
    >
      {children}
    </button>
  );
}
