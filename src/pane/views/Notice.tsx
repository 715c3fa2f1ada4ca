/**
 * Something to tell, over a place where there is nothing to press: it moves nothing and covers no control, and
 * while the mouse is pressed it waits.
 */

import type { ComponentChildren } from 'preact';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { useOnceReleased } from '../ui/useOnceReleased';

export interface NoticeProps {
  readonly text: string;
  readonly isError?: boolean;
  /** Another button beside 知道了. */
  readonly children?: ComponentChildren;
  readonly onDismiss?: () => void;
}

export function Notice(props: NoticeProps) {
  const { text, isError = false, children, onDismiss } = useOnceReleased(props);
  if (text === '') return null;
  return (
    <div class={`notice ${isError ? 'is-error' : ''}`} role={isError ? 'alert' : undefined}>
      <p role={isError ? undefined : 'status'}>{text}</p>
      {children}
      {onDismiss !== undefined && (
        <Button isSmall onClick={onDismiss}>
          {words.dismiss}
        </Button>
      )}
    </div>
  );
}
