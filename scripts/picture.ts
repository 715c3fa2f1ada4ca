/**
 * Draws the imports of src/ into docs/design.md, between `<!-- picture of … -->` and `<!-- end -->`; with --check, says
 * whether they are stale.
 */

import type { ICruiseResult } from 'dependency-cruiser';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruiseSource } from './house/cruise';
import type { Edge } from './house/graph';
import { distinct, mermaid, reduced } from './house/graph';

const path = join(__dirname, '..', 'docs', 'design.md');
const PICTURE = /(<!-- picture of (\S+) -->\n)[^]*?(<!-- end -->)/g;

/** src/scoring/levels/item.ts in a picture of src: scoring; in one of src/scoring: levels. */
const nameIn = (room: string, file: string): string | undefined =>
  file.startsWith(`${room}/`)
    ? file
        .slice(room.length + 1)
        .split('/')[0]
        ?.replace(/\.tsx?$/, '')
    : undefined;

function edgesIn(room: string, { modules }: ICruiseResult): readonly Edge[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ resolved, typeOnly, dependencyTypes }) => {
      const from = nameIn(room, source);
      const to = nameIn(room, resolved);
      const isType = typeOnly === true || dependencyTypes.includes('type-only');
      return from === undefined || to === undefined || isType ? [] : [{ from, to }];
    }),
  );
}

async function main(): Promise<void> {
  const { output } = await cruiseSource({ outputType: 'json' });
  const result = JSON.parse(output as string) as ICruiseResult;
  const text = readFileSync(path, 'utf8');
  const drawn = text.replace(
    PICTURE,
    (_, begin: string, room: string, end: string) =>
      `${begin}\n${mermaid(reduced(distinct(edgesIn(room, result))))}\n\n${end}`,
  );
  if (!process.argv.includes('--check')) writeFileSync(path, drawn);
  else if (drawn !== text) {
    console.error('docs/design.md is stale: run `npm run picture`.');
    process.exitCode = 1;
  }
}

void main();
