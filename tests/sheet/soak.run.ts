/**
 * `npm run soak`: as many random fills as wanted, over all settings.
 *
 * SOAK_FILLS says how many in all (default 2500), SOAK_SEED from which number (default: the clock).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithOracle, LibreOffice } from '../support/libreOffice';
import type { Difference } from './soak';
import { describeDifferences, soak, soakSettings } from './soak';

const fills = Number(process.env['SOAK_FILLS'] ?? 2500);
const seed = Number(process.env['SOAK_SEED'] ?? Date.now() % 2 ** 31);
const DAY = 86_400_000;

/** Past jest's own reporters, which would add where each line came from. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

describeWithOracle('the soak', () => {
  it(
    `finds no difference in ${fills} fills from seed ${seed}`,
    async () => {
      const settings = soakSettings();
      const folder = await mkdtemp(join(tmpdir(), 'pingfen-soak-'));
      const office = await LibreOffice.start();
      const differences: Difference[] = [];
      say(`soak: SOAK_SEED=${seed} SOAK_FILLS=${fills}`);
      const started = performance.now();
      for (const [i, setting] of settings.entries()) {
        // The first settings take what does not divide evenly.
        const share = Math.floor((fills + settings.length - 1 - i) / settings.length);
        const result = await soak({ office, folder, setting, seed: seed + i, fills: share });
        differences.push(...result.differences);
        const totals = [...result.outcomes].map(([outcome, count]) => `${outcome || 'blank'} ${count}`);
        say(`soak: ${setting.name}: ${share} fills, ${result.cells} cells, ${totals.join(', ')}`);
      }
      const rate = fills / ((performance.now() - started) / 1000);
      say(`soak: ${describeDifferences(differences)}; ${rate.toFixed(1)} fills/s; seed ${seed}`);
      await office.stop();
      await rm(folder, { recursive: true, force: true });
      expect(differences.length).toBe(0);
    },
    DAY,
  );
});
