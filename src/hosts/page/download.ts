/** A file handed to the person as a download. */

export function downloadWorkbook(document: Document, bytes: Uint8Array, name: string): void {
  // A copy: the type of `bytes` allows for shared memory, which no Blob takes.
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the file over by then; longer than it needs, so that a slow disk gets it too.
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Milliseconds. */
const KEPT = 60_000;
