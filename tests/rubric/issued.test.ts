import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { fingerprint } from '../../src/rubric/fingerprint';
import { isVersionCode, issueOf, versionCode } from '../../src/rubric/issued';
import versions from '../../src/rubric/issued.json';
import { findRecord } from '../../src/readBack/findRecord';
import { template, templateIds } from '../support/templates';

it('knows the fingerprint of every template that comes with this version', () => {
  const now = Object.fromEntries(templateIds.map((id) => [id, fingerprint(template(id))]));
  expect(versions.at(-1)!.fingerprints).toEqual(now);
});

it('knows those of 0.1.0 by the sheets that it made', () => {
  const folder = join(__dirname, '..', 'v0.1.0');
  const made = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const known = new Map<string, string>(Object.entries(versions[0]!.fingerprints));
  for (const file of made) {
    const { rubric } = findRecord(readWorkbook(readFileSync(join(folder, file))));
    expect([rubric.id, known.get(rubric.id)]).toEqual([rubric.id, fingerprint(rubric)]);
    expect(['builtIn', 'earlier']).toContain(issueOf(rubric).kind);
  }
  expect([versions[0]!.version, made.length]).toEqual(['0.1.0', 6]);
});

it.each([
  // Five bits a character, the highest first: 00000 00001 … and 11111.
  ['0'.repeat(64), '00000000'],
  [`00443214c7${'0'.repeat(54)}`, '01234567'],
  [`ffffffffff${'0'.repeat(54)}`, 'ZZZZZZZZ'],
])('the 标准版本码 of %s is %s', (sha256, code) => {
  expect(versionCode(sha256)).toBe(code);
  expect(isVersionCode(code)).toBe(true);
});

it('knows nothing of a rubric of one’s own, whatever its id is called', () => {
  for (const id of ['own', '__proto__', 'constructor'])
    expect(issueOf({ ...template('daxing-2021'), id })).toEqual({ kind: 'unknown' });
});
