/**
 * 评分表.html: the workbench in one file that a double click opens from any folder or stick, without a server. Its
 * scripts and styles stand in it, each allowed by its hash and nothing else; the parts that the page of a server
 * fetches when they are wanted are there before it begins, so that it never asks for one.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICE_BLOCK } from '../../src/pane/library/officeRubrics';
import { parseJson } from '../../src/rubric/load';
import type { RubricFile } from './rubricFolder';

/** Those that the workbench may ask for: other parts may hold the same modules cut down to what Excel's pane needs. */
const PARTS = 'workbench.parts.json';
const LINK = /<link rel="stylesheet" href="([^"]+)" \/>/g;
const SCRIPT = /<script src="([^"]+)"( defer)?><\/script>/g;
const ICON = /<link rel="icon" href="([^"]+)" \/>/;
const POLICY = /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/;

/**
 * `rubrics`: for everybody, in the page itself.
 * @throws Error in Chinese where a file is missing, or the page refers to one still.
 */
export function onePage(web: string, rubrics: readonly RubricFile[] = []): string {
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  const inline = (tag: 'script' | 'style', text: string): string => {
    hashes[tag].add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    return `<${tag}>${text}</${tag}>`;
  };
  const read = (name: string): string => textOf(web, name);
  const parts = JSON.parse(read(PARTS)) as readonly string[];
  const later: string[] = [];
  const page = read('index.html')
    .replace(LINK, (_, name: string) => inline('style', read(name)))
    .replace(SCRIPT, (_, name: string, isLater: string | undefined) => {
      const text = inline('script', withinPage(read(name)));
      if (isLater === undefined) return text;
      later.push(text);
      return '';
    })
    .replace(ICON, (_, name: string) => {
      const icon = readFileSync(join(web, name)).toString('base64');
      return `<link rel="icon" href="data:image/png;base64,${icon}" />`;
    });
  const scripts = [
    blockOf(rubrics),
    ...parts.map((name) => inline('script', withinPage(read(name)))),
    ...later,
  ];
  const whole = page
    .replace('</body>', () => `${scripts.join('\n')}\n</body>`)
    .replace(POLICY, (_, before: string) => `${before}${policyOf(hashes)}`);
  if (
    /<(?:script|link|img)[^>]*\s(?:src|href)="(?!data:)/.test(whole.replace(/<script>[^]*?<\/script>/g, ''))
  )
    throw new Error('评分表.html 还要用别的文件，没有生成。请先改正网页。');
  return whole;
}

/** What would end the script where it stands in a page, written otherwise: it stands in texts and patterns alone. */
const withinPage = (script: string): string =>
  script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3c!--');

/**
 * A block of data: by its type no browser runs it, so the policy need not allow it, and nothing in it can end it. The
 * page may fetch nothing, and a script with the rubrics beside it would be run, whoever put it there.
 */
const blockOf = (rubrics: readonly RubricFile[]): string => {
  const data = rubrics.map(({ file, title, code, text }) => ({ file, title, code, rubric: parseJson(text) }));
  return `<script type="application/json" id="${OFFICE_BLOCK}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
};

const policyOf = ({ script, style }: Readonly<Record<'script' | 'style', ReadonlySet<string>>>): string =>
  [
    "default-src 'none'",
    `script-src ${[...script].join(' ')}`,
    `style-src ${[...style].join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The marks of a page's own encoding are its own affair: a hash is taken of what stands between the tags. */
function textOf(web: string, name: string): string {
  try {
    return readFileSync(join(web, name), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    throw new Error(`${web} 里缺少 ${name}，没有生成评分表.html。请先运行 npm run build。`);
  }
}
