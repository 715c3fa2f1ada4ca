/** Where a table of one's own notice comes in: pasted, dropped, or chosen as a file. */

import type { RefObject } from 'preact';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import type { Pasted } from '../ui/usePasted';
import { pastedIn, usePasted } from '../ui/usePasted';

interface PasteNoticeProps {
  readonly onPaste: (pasted: Pasted) => void;
  readonly onFile: (file: File) => void;
  /** Undefined where there is no workbook to select in. */
  readonly onSelection: (() => void) | undefined;
  /** The field to paste into. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** Nothing that comes in is ever put into the page: it is read as text, and the field stays blank. */
export function PasteNotice({ onPaste, onFile, onSelection, field }: PasteNoticeProps) {
  const take = (data: DataTransfer | null): void => {
    if (data === null) return;
    const [file] = data.files;
    if (file !== undefined) onFile(file);
    else onPaste(pastedIn(data));
  };
  usePasted(
    (focused) =>
      focused === document.body ||
      (focused.closest('.start') !== null && !focused.matches('input, textarea')),
    take,
  );
  return (
    <section class="paste" aria-label={words.importing.title}>
      <h2>{words.importing.title}</h2>
      {onSelection !== undefined && (
        <>
          <p class="help">{words.importing.selectionHelp}</p>
          <Button onClick={onSelection}>{words.importing.selection}</Button>
        </>
      )}
      <p class="help">{words.importing.help}</p>
      <textarea
        ref={field}
        rows={3}
        value=""
        placeholder={words.importing.paste}
        aria-label={words.importing.paste}
        onPaste={(event) => {
          event.preventDefault();
          take(event.clipboardData);
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          // Files are taken by the page, wherever they are dropped.
          if ((event.dataTransfer?.files.length ?? 0) > 0) return;
          event.preventDefault();
          take(event.dataTransfer);
        }}
        onInput={(event) => (event.currentTarget.value = '')}
      />
      <FileButton label={words.importing.file} accept=".docx,.xlsx,.html,.htm,.txt" onFile={onFile} />
    </section>
  );
}
