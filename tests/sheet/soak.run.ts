/**
 * `npm run soak`: as many random fills as wanted, over all settings, and as many random rubrics.
 *
 * SOAK_FILLS says how many fills in all (default 10000), SOAK_RUBRICS how many rubrics (default 1000) with
 * SOAK_RUBRIC_FILLS each (default 3), SOAK_SEED from which number (default: the clock). SOAK_CALCULATOR=gnumeric
 * compares with Gnumeric instead of LibreOffice, and takes several times as long. SOAK_ONLY=mubiao leaves out the
 * settings that have other names.
 */
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { setUpGnumeric } from '../support/gnumeric/gnumericBench';
import type { Difference, SoakResult } from './soak';
import { describeDifferences, soak } from './soak';
import type { Disagreement } from './soakRubrics';
import { soakRubrics } from './soakRubrics';
import { exampleSettings, soakSettings } from './soakSettings';

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const fills = number('SOAK_FILLS', 10_000);
const rubrics = number('SOAK_RUBRICS', 1000);
const rubricFills = number('SOAK_RUBRIC_FILLS', 3);
const seed = number('SOAK_SEED', Date.now() % 2 ** 31);
const calculator = process.env['SOAK_CALCULATOR'] ?? 'libreoffice';
const only = process.env['SOAK_ONLY'] ?? '';
const DAY = 86_400_000;

/** Past jest's own reporters, which would add where each line came from. */
const say = (line: string): void => void process.stderr.write(`soak: ${line}\n`);

const resultOf = ({ cells, ledAround, outcomes }: SoakResult): string =>
  [
    `${cells} cells`,
    ...(ledAround > 0 ? [`${ledAround} led around known defects`] : []),
    ...[...outcomes].map(([outcome, count]) => `${outcome || 'blank'} ${count}`),
  ].join(', ');

function sayDisagreement({ seed: own, setting, difference }: Disagreement): void {
  const { rubric, mode, stage } = setting;
  say(`a random rubric disagrees; again with SOAK_SEED=${own} SOAK_RUBRICS=1 SOAK_FILLS=0`);
  say(`  ${JSON.stringify({ mode, stage, ...difference })}`);
  say(`  ${JSON.stringify(rubric)}`);
}

describeWithOracle(`the soak in ${calculator}, SOAK_SEED=${seed}`, () => {
  const bench = calculator === 'gnumeric' ? setUpGnumeric() : setUpBench();
  let started: number;
  beforeEach(() => {
    started = performance.now();
  });

  const rate = (count: number): string =>
    `${(count / ((performance.now() - started) / 1000)).toFixed(1)} a second`;

  it(
    `finds no difference in ${fills} fills`,
    async () => {
      const settings = [...soakSettings(), ...exampleSettings()].filter(({ name }) => name.includes(only));
      const differences: Difference[] = [];
      say(`SOAK_SEED=${seed} SOAK_FILLS=${fills}`);
      for (const [i, setting] of settings.entries()) {
        // The first settings take what does not divide evenly.
        const share = Math.floor((fills + settings.length - 1 - i) / settings.length);
        if (share === 0) continue;
        const result = await soak({ bench, setting, seed: seed + i, fills: share });
        differences.push(...result.differences);
        say(`${setting.name}: ${share} fills, ${resultOf(result)}`);
      }
      say(`${describeDifferences(differences)}; ${rate(fills)}; seed ${seed}`);
      expect(differences.length).toBe(0);
    },
    DAY,
  );

  it(
    `finds no difference in ${rubrics} random rubrics`,
    async () => {
      say(`SOAK_SEED=${seed} SOAK_RUBRICS=${rubrics} SOAK_RUBRIC_FILLS=${rubricFills}`);
      const count = (done: number): void => {
        if (done % 100 === 0) say(`${done} random rubrics done`);
      };
      const input = { bench, seed, rubrics, fills: rubricFills, tell: sayDisagreement, count };
      const result = await soakRubrics(input);
      say(`${rubrics} random rubrics, ${resultOf(result)}`);
      say(`${describeDifferences(result.differences)}; ${rate(rubrics)}; seed ${seed}`);
      expect(result.differences.length).toBe(0);
    },
    DAY,
  );
});
