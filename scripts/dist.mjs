// `npm run dist -- --base https://host/path --share \\server\share`: installs what is missing, then makes out/intranet.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './install.mjs';

const root = join(import.meta.dirname, '..');

ensurePackages();
const { status } = spawnSync(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'scripts/intranet/main.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
