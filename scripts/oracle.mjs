/**
 * What the oracles need: the tests recalculate and print every workbook in LibreOffice, calculate it again in Gnumeric,
 * use the pages in Chromium, and compare.
 * Run on its own it prints the names of what is missing, one a line (tests/run/missingFromOracle.ts).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The distribution's own Python: another one first on PATH has no `uno`. */
const PYTHON = '/usr/bin/python3';

/** Package of Debian and Ubuntu → is it here? */
const NEEDS = {
  'libreoffice-calc-nogui': () => onPath('soffice'),
  'python3-uno': () => succeeds(PYTHON, ['-c', 'import uno']),
  'poppler-utils': () => onPath('pdftotext') && onPath('pdftoppm') && onPath('pdfinfo'),
  fontconfig: () => onPath('fc-list'),
  'fonts-noto-cjk': (fonts) => fonts.includes('Noto Sans CJK SC'),
  'fonts-arphic-uming': (fonts) => fonts.includes('AR PL UMing CN'),
  gnumeric: () => onPath('ssconvert'),
  chromium: () => existsSync('/usr/bin/chromium'),
  'fonts-crosextra-carlito': (fonts) => fonts.includes('Carlito'),
};

/** Not needed by the oracle itself, but by people who look into its files. */
const CONVENIENCES = ['libxml2-utils', 'unzip'];

export const oraclePackages = [...Object.keys(NEEDS), ...CONVENIENCES];

export function missingFromOracle() {
  const fonts = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' }).stdout ?? '';
  return Object.keys(NEEDS).filter((name) => !NEEDS[name](fonts));
}

export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}

function succeeds(program, parameters) {
  return spawnSync(program, parameters, { stdio: 'ignore' }).status === 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(missingFromOracle().join('\n'));
}
