/** The pages of a PDF, as text, as words with their places, and as pictures (poppler). */
import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Word {
  readonly text: string;
  /** Points from the page's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Page {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

export async function pageCount(pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf]);
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1]);
}

/** One text a page, laid out as printed. */
export async function pdfText(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 2 ** 28 });
  return stdout.split('\f').slice(0, -1); // a form feed ends every page
}

export async function pdfWords(pdf: string): Promise<Page[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 28 });
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, body = '']) => ({
      width: Number(width),
      height: Number(height),
      words: wordsOf(body),
    }),
  );
}

function wordsOf(body: string): Word[] {
  const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs;
  return [...body.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
    text: unescapeXml(text),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Writes one PNG a page into `outDir`; returns their paths in page order. */
export async function renderPng(pdf: string, outDir: string, dpi = 96): Promise<string[]> {
  const name = basename(pdf, '.pdf');
  await mkdir(outDir, { recursive: true });
  await run('pdftoppm', ['-png', '-r', String(dpi), pdf, join(outDir, name)]);
  const files = await readdir(outDir);
  // pdftoppm pads the page numbers, so that the names sort.
  const pages = files.filter((file) => file.startsWith(`${name}-`) && /-\d+\.png$/.test(file)).sort();
  return pages.map((file) => join(outDir, file));
}
