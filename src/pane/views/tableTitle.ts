/** What a table of a notice is called where one is to be chosen: 第2个表 says little to whoever looks for 社区考核评分表. */

import type { Source } from '../../importer/source/source';

const LONGEST = 40;

/** The name of the table with the last title above it, or with what stands in its first cell. */
export function tableTitle({ blocks }: Source, name: string): string {
  const at = blocks.findIndex((block) => block.kind === 'table' && block.name === name);
  const table = blocks[at];
  if (table?.kind !== 'table') return name;
  const above = blocks
    .slice(0, at)
    .reduce<readonly string[]>(
      (texts, block) => (block.kind === 'table' ? [] : [...texts, block.text.trim()]),
      [],
    );
  const title =
    above.filter((text) => text !== '' && text.length <= LONGEST && !/^附件|[：:。]/.test(text)).at(-1) ??
    table.rows
      .flat()
      .find((cell) => cell !== undefined && cell.text !== '')
      ?.text.slice(0, LONGEST);
  return title === undefined ? name : `${name} ${title}`;
}
