import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADD_IN_ID, manifestVersion } from '../../scripts/manifest/addIn';
import { parseBase } from '../../scripts/manifest/base';
import { checkManifest } from '../../scripts/manifest/check/checkManifest';
import { pictureFolder } from '../../scripts/manifest/check/pngSize';
import { parseTree, everyElement } from '../../scripts/manifest/check/tree';
import { generateManifest } from '../../scripts/manifest/generate';

const root = join(__dirname, '..', '..');
const iconSize = pictureFolder(join(root, 'assets'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

describe('the committed manifest', () => {
  const committed = readFileSync(join(root, 'manifest.xml'), 'utf8');

  it('is what the generator writes today', () => {
    expect(committed).toBe(generateManifest({ version }));
  });

  it('has no problem', () => {
    expect(checkManifest(committed, { iconSize, version: `${version}.0` })).toEqual([]);
  });

  it('keeps the id by which installed copies are known', () => {
    expect(committed).toContain('<Id>c46331d5-de86-4765-800d-3b31f7fbbfba</Id>');
    expect(ADD_IN_ID).toBe('c46331d5-de86-4765-800d-3b31f7fbbfba');
  });
});

describe('an office’s own manifest', () => {
  const urlsOf = (base: string): readonly string[] => {
    const parsed = parseTree(generateManifest({ base, version: '1.2.3' }));
    if (!('root' in parsed)) throw new Error(parsed.reason);
    return everyElement(parsed.root).flatMap(({ attributes }) => {
      const value = attributes.get('DefaultValue') ?? '';
      return value.startsWith('http') ? [value] : [];
    });
  };
  const baseOf = (text: string): string => {
    const parsed = parseBase(text);
    if (!parsed.ok) throw new Error(parsed.reason);
    return parsed.base;
  };

  it('has every address under the base, the views as queries', () => {
    const urls = urlsOf(baseOf('https://oa.example.local:8443/pingfen/'));
    expect(urls.every((url) => url.startsWith('https://oa.example.local:8443/pingfen/'))).toBe(true);
    expect(urls).toEqual(
      expect.arrayContaining([
        'https://oa.example.local:8443/pingfen/taskpane.html',
        'https://oa.example.local:8443/pingfen/taskpane.html?view=check',
        'https://oa.example.local:8443/pingfen/taskpane.html?view=print',
        'https://oa.example.local:8443/pingfen/assets/icons/print-80.png',
      ]),
    );
  });

  it.each([
    ['https://oa.example.local/a&b', 'https://oa.example.local/a&b', 'a&amp;b'],
    ["https://oa.example.local/it's", "https://oa.example.local/it's", "it's"],
    ['https://oa.example.local/评分', 'https://oa.example.local/%E8%AF%84%E5%88%86', '%E8%AF%84'],
    ['https://评分.内网/表', 'https://xn--kbrq12l.xn--v6q792i/%E8%A1%A8', 'xn--'],
    ['https://oa.example.local/"<b>"', 'https://oa.example.local/%22%3Cb%3E%22', '%22%3Cb%3E%22'],
    ['https://192.168.1.20:8443/pf', 'https://192.168.1.20:8443/pf', '192.168'],
    ['https://oa', 'https://oa', 'https://oa/'],
    ['http://localhost:3000', 'http://localhost:3000', 'http://localhost'],
  ])('is well-formed and without a problem at %s', (given, start, inText) => {
    const base = baseOf(given);
    const text = generateManifest({ base, version: '1.2.3' });
    expect(text).toContain(inText);
    expect(urlsOf(base).every((url) => url.startsWith(`${start}/`))).toBe(true);
    expect(checkManifest(text, { iconSize, version: '1.2.3.0' })).toEqual([]);
  });

  it('shows the buttons of the group in their order', () => {
    const text = generateManifest({ version: '1.2.3' });
    const labels = [...text.matchAll(/<bt:String id="\w+\.Label" DefaultValue="([^"]*)"/g)].map(
      (found) => found[1],
    );
    expect(labels).toEqual(['评分表', '评分面板', '核对', '打印设置']);
  });
});

describe('an address for --base', () => {
  it.each([
    ['', '后面要写服务器地址'],
    ['http://oa.example.local/pf', '不是 https'],
    ['ftp://oa.example.local/pf', '不是 https'],
    ['oa.example.local/pf', '不是网址'],
    ['https:oa.example.local', '不是网址'],
    ['https：//oa.example.local', '不是网址'],
    ['https:///pf', '不是网址'],
    ['https:\\\\oa\\pf', '反斜杠'],
    ['https://oa.example.local/my app', '空格'],
    ['https://oa.example.local:99999/', '主机名或端口'],
    ['https://clerk:secret@oa.example.local/', '用户名或密码'],
    ['https://oa.example.local/?a=1', '? 或 #'],
    ['https://oa.example.local/#a', '? 或 #'],
    ['https://oa.example.local/taskpane.html', '指到了一个文件'],
    [`https://oa.example.local/${'a'.repeat(1900)}`, '太长'],
  ])('is refused with its reason: %j', (given, reason) => {
    const parsed = parseBase(given);
    expect(parsed.ok).toBe(false);
    expect(parsed).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe('the version', () => {
  it('gets a fourth number', () => {
    expect(manifestVersion('0.1.0')).toBe('0.1.0.0');
    expect(manifestVersion('12.34.56')).toBe('12.34.56.0');
  });

  it.each(['1.2', '1.2.3-beta', '1.2.3.4', '1.2.100000'])('%s of package.json is refused', (bad) => {
    expect(() => manifestVersion(bad)).toThrow('x.y.z');
  });
});
