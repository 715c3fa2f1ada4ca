/** The styles of the sheet as CSS, a class a style; everything else about the page is in page.css. */

import type { FontSet, Style, StyleName } from '../../sheet/styles';
import { fontNames, styles } from '../../sheet/styles';
import { LINE_FACTOR, WIDE_LINE_FACTOR } from '../../paper/textHeight';
import { ownEntries } from '../../problems/narrow';

export const styleClass = (name: StyleName): string => `pf-style-${name}`;
export const fontsClass = (fonts: FontSet): string => `pf-fonts-${fonts}`;

/** Where the font of the paper is not installed: one of the same kind. */
const FALLBACKS: Readonly<Record<Style['font'], string>> = {
  title: 'SimSun, "Songti SC", STSong, "Noto Serif CJK SC", serif',
  heading: 'SimHei, "Heiti SC", STHeiti, "Noto Sans CJK SC", sans-serif',
  body: 'FangSong, STFangsong, "FangSong_GB2312", "Noto Serif CJK SC", serif',
};

export const styleRules = (): string =>
  [
    ...ownEntries(fontNames).map(([set, fonts]) => {
      const roles = ownEntries(fonts).map(([role, name]) => `--pf-${role}: "${name}", ${FALLBACKS[role]};`);
      // 小标宋 is a bold face by itself.
      const bold = `--pf-bold: ${set === 'windows' ? 'bold' : 'normal'};`;
      return `.${fontsClass(set)} { ${roles.join(' ')} ${bold} }`;
    }),
    ...ownEntries<Readonly<Record<StyleName, Style>>>(styles).map(
      ([name, style]) => `.${styleClass(name)} { ${declarations(style).join(' ')} }`,
    ),
  ].join('\n');

const declarations = (style: Style): readonly string[] => [
  `font-family: var(--pf-${style.font});`,
  `font-size: ${style.size}pt;`,
  `line-height: ${style.font === 'body' ? LINE_FACTOR : WIDE_LINE_FACTOR};`,
  `font-weight: ${style.isBold === true ? 'var(--pf-bold)' : 'normal'};`,
  `text-align: ${style.horizontal};`,
  `vertical-align: ${style.vertical};`,
  `white-space: ${style.isWrapped ? 'pre-wrap' : 'pre'};`,
  ...(style.border === 'thin' ? ['border: 1px solid var(--pf-line);'] : []),
  ...(style.colour === undefined ? [] : [`color: #${style.colour};`]),
  ...(style.fill === undefined ? [] : [`background-color: #${style.fill};`]),
];

/** Under a strict Content-Security-Policy no `<style>` may be written, but a sheet may be adopted. Returns what takes it back. */
export function adoptStyles(document: Document): () => void {
  const sheet = document.defaultView?.CSSStyleSheet;
  if (sheet === undefined || !('replaceSync' in sheet.prototype)) return () => undefined;
  const own = new sheet();
  own.replaceSync(styleRules());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== own);
  };
}
