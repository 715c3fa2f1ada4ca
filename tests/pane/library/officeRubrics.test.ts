/** What an administrator offers to everybody: on a server, and in 评分表.html. */

import { officeRubricsOf } from '../../../src/pane/library/officeRubrics';

/** A server with these files; the addresses that were asked for. */
function aServer(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetch = (address: string) => {
    asked.push(decodeURIComponent(address));
    const text = files[decodeURIComponent(address)];
    return Promise.resolve({
      ok: text !== undefined,
      status: text === undefined ? 404 : 200,
      text: () => Promise.resolve(text ?? ''),
    });
  };
  return { asked, office: officeRubricsOf({ block: undefined, fetch }) };
}

const LIST = '评分标准/目录.json';

describe('rubrics of the office', () => {
  it('are listed, and one is fetched when it is chosen', async () => {
    const { asked, office } = aServer({
      // As Notepad writes it.
      [LIST]: '\ufeff[{"file": "大兴镇 2026.json", "title": "大兴镇"}]',
      '评分标准/大兴镇 2026.json': '{"id": 1}',
    });
    const [only] = await office.list();
    expect(only).toEqual({ file: '大兴镇 2026.json', title: '大兴镇' });
    expect(asked).toEqual([LIST]);
    expect(await office.read(only!)).toBe('{"id": 1}');
  });

  it('are none where the server has no list, or cannot be reached', async () => {
    expect(await aServer({}).office.list()).toEqual([]);
    const gone = officeRubricsOf({ block: undefined, fetch: () => Promise.reject(new TypeError('fetch')) });
    expect(await gone.list()).toEqual([]);
    expect(await officeRubricsOf({ block: undefined, fetch: undefined }).list()).toEqual([]);
  });

  it.each([
    ['no JSON', '大兴镇.json'],
    ['no list', '{"file": "a.json", "title": "a"}'],
    ['a file elsewhere', '[{"file": "../../secret.json", "title": "a"}]'],
    ['another address', '[{"file": "https:\\\\evil.json", "title": "a"}]'],
    ['no title', '[{"file": "a.json"}]'],
  ])('are refused in words for the administrator: %s', async (_, text) => {
    const { office } = aServer({ [LIST]: text });
    await expect(office.list()).rejects.toMatchObject({ problems: [{ code: 'library.badList' }] });
  });

  it('say which file the server does not have', async () => {
    const { office } = aServer({ [LIST]: '[{"file": "甲.json", "title": "甲"}]' });
    const [only] = await office.list();
    const refused = office.read(only!);
    await expect(refused).rejects.toMatchObject({ problems: [{ code: 'library.noFile' }] });
    await expect(refused).rejects.toThrow();
  });

  it('stand in the page itself where it was opened by double click', async () => {
    const block = JSON.stringify([
      { file: 'a.json', title: '甲', code: 'K7QM3V9T', rubric: { id: 'a' } },
      { file: 'b.json', title: '乙' },
    ]);
    const office = officeRubricsOf({ block, fetch: undefined });
    const [first, second] = await office.list();
    expect([first?.title, second?.title]).toEqual(['甲', '乙']);
    expect(await office.read(first!)).toBe('{"id":"a"}');
    await expect(office.read(second!)).rejects.toMatchObject({ problems: [{ code: 'library.noFile' }] });
  });
});
