/** A Fluent button. That it is disabled is also said in an attribute, for those who look from outside. */

import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  readonly look?: 'primary' | 'outline' | 'subtle';
  readonly isSmall?: boolean;
  /** What is read aloud, where a sign stands for the words. */
  readonly label?: string;
  readonly slot?: string;
}

export function Button({
  children,
  onClick,
  isDisabled = false,
  look = 'outline',
  isSmall = false,
  label,
  slot,
}: ButtonProps) {
  return (
    <fluent-button
      ref={(element: unknown) => {
        if (element instanceof Element)
          drawAtOnce(element, { size: isSmall ? 'small' : 'medium', appearance: look });
      }}
      disabled={isDisabled}
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && onClick()}
      {...(label !== undefined && { 'aria-label': label, title: label })}
      {...(label !== undefined &&
        typeof children === 'string' &&
        children.length === 1 && { 'icon-only': true })}
      {...(slot !== undefined && { slot })}
    >
      {children}
    </fluent-button>
  );
}

/** As a property, Fluent would write each into its attribute a frame later, and the button would change its size. */
function drawAtOnce(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
