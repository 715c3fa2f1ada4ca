/** A file into the browser's downloads. */

/** Long enough for any browser to have taken the bytes. */
const KEPT_MS = 60_000;

export function download(content: Uint8Array | string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
