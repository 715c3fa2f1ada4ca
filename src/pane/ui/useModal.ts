/** A dialogue over all of the page, closed by Esc as any is. */

import { useEffect, useRef } from 'preact/hooks';

export function useModal(onCancel: () => void) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    current?.addEventListener('close', onCancel);
    return () => {
      current?.removeEventListener('close', onCancel);
      current?.close();
    };
  }, []);
  return dialog;
}
