/**
 * `npm run mutate`: as many changed files as wanted; none may show another total, or print another thing, in silence.
 *
 * MUTATIONS says how many (default 20000), MUTATION_SEED from which number (default: the clock), MUTATION_FIRST with
 * which to begin. With MUTATION_KEEP, a folder, files that are read in silence are kept there for a look with another
 * program. Ends with 1 where one file changed in silence, or took too long.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aScoresheet } from '../support/scoresheets';
import { partsOf } from './base';
import { outcomeOf } from './judge';
import { mutantOf } from './mutations';

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const count = number('MUTATIONS', 20_000);
const seed = number('MUTATION_SEED', Date.now() % 2 ** 20);
const first = number('MUTATION_FIRST', 0);
const keep = process.env['MUTATION_KEEP'];
/** Seconds of the processor for one file, whatever else the machine does, and MB at the most of the whole process. */
const LIMITS = { seconds: 2, memory: 300 } as const;

const say = (line: string): void => void process.stderr.write(`mutate: ${line}\n`);

async function run(): Promise<boolean> {
  const { bytes } = await aScoresheet();
  const base = { bytes, parts: partsOf(bytes) };
  const { shows, looks } = outcomeOf(bytes);
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  const kinds = new Map<string, number>();
  let slowest = 0;
  let bad = 0;
  say(`MUTATION_SEED=${seed} MUTATIONS=${count}`);
  for (let i = first; i < first + count; i++) {
    const mutant = mutantOf(base, seed, i);
    if (mutant === undefined) continue;
    const start = process.cpuUsage();
    const outcome = outcomeOf(mutant.bytes);
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1_000_000;
    slowest = Math.max(slowest, seconds);
    const key = `${outcome.kind}: ${mutant.name}`;
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
    const isOther = outcome.kind === 'silent' && (outcome.shows !== shows || outcome.looks !== looks);
    if (isOther || seconds > LIMITS.seconds) {
      bad++;
      say(`${isOther ? 'changed in silence' : `took ${seconds.toFixed(1)} s`}: ${i}, ${mutant.name}`);
    }
    if (keep !== undefined && outcome.kind === 'silent') writeFileSync(join(keep, `${i}.xlsx`), mutant.bytes);
  }
  for (const [kind, times] of [...kinds].sort()) say(`${kind} ${times}`);
  const memory = process.resourceUsage().maxRSS / 1024;
  say(
    `slowest ${slowest.toFixed(2)} s, at most ${memory.toFixed(0)} MB in all, ${bad} to look at; seed ${seed}`,
  );
  return bad === 0 && memory <= LIMITS.memory;
}

void run().then((isGood) => {
  process.exitCode = isGood ? 0 : 1;
});
