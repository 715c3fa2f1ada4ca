import { parseShare } from '../../../scripts/intranet/share';
import { catalogId, distrustFile, trustFile } from '../../../scripts/intranet/registry';

describe('the shared folder', () => {
  it.each([
    ['\\\\oa\\addins', '\\\\oa\\addins'],
    ['//oa/addins', '\\\\oa\\addins'],
    ['\\\\oa\\addins\\', '\\\\oa\\addins'],
    ['\\\\10.1.2.3\\office\\pingfen', '\\\\10.1.2.3\\office\\pingfen'],
    ['\\\\文件服务器\\加载项', '\\\\文件服务器\\加载项'],
    ['  //oa/addins ', '\\\\oa\\addins'],
  ])('%s is taken for %s', (given, share) => {
    expect(parseShare(given)).toEqual({ ok: true, share });
  });

  it.each([
    ['', '不是网络路径'],
    ['\\\\oa', '不是网络路径'],
    ['\\oa\\addins', '不是网络路径'],
    ['oa/addins', '不是网络路径'],
    ['\\\\oa\\\\addins', '不是网络路径'],
    ['D:\\addins', '本机的文件夹'],
    ['\\\\oa\\add"ins', '不能用的字符'],
    ['\\\\oa\\add\nins', '不能用的字符'],
    [`\\\\oa\\${'a'.repeat(250)}`, '太长'],
  ])('%j is refused with its reason', (given, reason) => {
    expect(parseShare(given)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe('the .reg file', () => {
  const textOf = (file: Buffer): string => file.toString('utf16le');

  it('is what Microsoft documents, with backslashes doubled', () => {
    expect(textOf(trustFile('\\\\oa\\addins'))).toBe(
      [
        '\ufeffWindows Registry Editor Version 5.00',
        '',
        '[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{f3d9fb1c-8c14-5251-851f-ae91380ac1fd}]',
        '"Id"="{f3d9fb1c-8c14-5251-851f-ae91380ac1fd}"',
        '"Url"="\\\\\\\\oa\\\\addins"',
        '"Flags"=dword:00000001',
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('begins with the mark of UTF-16 little-endian and keeps Chinese', () => {
    const file = trustFile('\\\\文件服务器\\加载项');
    expect([...file.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(textOf(file)).toContain('"Url"="\\\\\\\\文件服务器\\\\加载项"');
  });

  it('is taken back by the other one, which names the same key and no more', () => {
    const id = catalogId('\\\\oa\\addins');
    expect(textOf(distrustFile('\\\\oa\\addins')).split('\r\n')).toEqual([
      '\ufeffWindows Registry Editor Version 5.00',
      '',
      `[-HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${id}}]`,
      '',
      '',
    ]);
  });
});

describe('the id of the entry', () => {
  // Computed with Python: uuid.uuid5(UUID('c46331d5-de86-4765-800d-3b31f7fbbfba'), share)
  it.each([
    ['\\\\oa\\addins', 'f3d9fb1c-8c14-5251-851f-ae91380ac1fd'],
    ['\\\\文件服务器\\加载项', 'c00846f6-c546-5738-854f-4a43d8bf0f0a'],
  ])('of %s is its UUID version 5', (share, id) => {
    expect(catalogId(share)).toBe(id);
  });

  it('is the same however the folder is capitalized, and another for another folder', () => {
    expect(catalogId('\\\\OA\\AddIns')).toBe(catalogId('\\\\oa\\addins'));
    expect(catalogId('\\\\oa\\addins2')).not.toBe(catalogId('\\\\oa\\addins'));
  });
});
