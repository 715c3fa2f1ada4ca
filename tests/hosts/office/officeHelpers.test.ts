/** @jest-environment jsdom */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostLines, recentRubrics } from '../../../src/hosts/office/officeHelpers';

describe('office-js-helpers, wrapped', () => {
  it('remembers the last five rubrics, the newest first, each once', () => {
    const recent = recentRubrics();
    recent.clear();
    expect(recent.list()).toEqual([]);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) recent.add({ id, title: id.toUpperCase() });
    expect(
      recentRubrics()
        .list()
        .map(({ id }) => id),
    ).toEqual(['b', 'f', 'e', 'd', 'c']);
  });

  it('takes nothing away that is not its own', () => {
    localStorage.setItem('draft', 'kept');
    const recent = recentRubrics();
    recent.add({ id: 'a', title: 'A' });
    recent.clear();
    expect(recent.list()).toEqual([]);
    expect(localStorage.getItem('draft')).toBe('kept');
  });

  it('keeps them in memory where the browser stores nothing', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    recentRubrics().clear();
    const recent = recentRubrics('memory');
    warn.mockRestore();
    recent.add({ id: 'a', title: 'A' });
    expect(recent.list()).toEqual([{ id: 'a', title: 'A' }]);
    expect(Object.keys(localStorage).filter((key) => key.includes('rubrics'))).toEqual([]);
  });

  it('says that a browser without Office is one', () => {
    expect(hostLines()).toBe('helpers host: WEB\nhelpers platform: null');
  });

  it('is imported by its own file alone, which is loaded on demand', () => {
    const folder = join(__dirname, '..', '..', '..', 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const users = (pattern: RegExp): readonly string[] =>
      files.filter((name) => pattern.test(readFileSync(join(folder, name), 'utf8')));
    expect(users(/'@microsoft\/office-js-helpers'/)).toEqual(['hosts/office/officeHelpers.ts']);
    expect(users(/from '[^']*\/officeHelpers'/)).toEqual([]);
  });
});
