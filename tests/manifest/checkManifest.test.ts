import { join } from 'node:path';
import { checkManifest } from '../../scripts/manifest/check/checkManifest';
import { messages } from '../../scripts/manifest/check/messages';
import { pictureFolder } from '../../scripts/manifest/check/pngSize';
import { generateManifest } from '../../scripts/manifest/generate';
import { mutations } from './mutations';

const good = generateManifest({ version: '1.2.3' });
const iconSize = pictureFolder(join(__dirname, '..', '..', 'assets'));
const check = (text: string, version = '1.2.3.0') => checkManifest(text, { iconSize, version });

describe('a good manifest', () => {
  it('has no problem', () => {
    expect(check(good)).toEqual([]);
  });

  it('may have texts just as long as is allowed', () => {
    const full = good
      .replace('DisplayName DefaultValue="评分表"', `DisplayName DefaultValue="${'表'.repeat(125)}"`)
      .replace(/(<Description DefaultValue=")[^"]*/, `$1${'表'.repeat(250)}`)
      .replaceAll('"Check.Tip"', `"${'a'.repeat(32)}"`);
    expect(full).not.toEqual(good);
    expect(check(full)).toEqual([]);
  });

  it('may go without the picture of getting started', () => {
    const bare = good
      .replace(/<GetStarted>[^]*<\/GetStarted>/, '')
      .replace(/<bt:String id="Start[^>]*>/g, '')
      .replace(/<bt:Url id="Help[^>]*>/, '');
    expect(check(bare)).toEqual([]);
  });
});

describe('a manifest with one thing wrong', () => {
  it.each(mutations)('is found out: $breaks', ({ code, mutate, at }) => {
    const bad = mutate(good);
    expect(bad).not.toBe(good);
    const found = check(bad).filter((problem) => problem.code === code);
    expect(found).not.toEqual([]);
    if (at !== undefined) expect(found.map(({ place }) => place).join(' ')).toContain(at);
  });

  it('is tried for every code of the checker', () => {
    expect([...new Set(mutations.map(({ code }) => code))].sort()).toEqual(Object.keys(messages).sort());
  });

  it('is told of with its line, its place and what to do', () => {
    const bad = good.replace('<Label resid="Check.Label"', '<Label resid="Chek"');
    const line = bad.split('\n').findIndex((text) => text.includes('Chek')) + 1;
    const [first] = check(bad);
    expect(first?.line).toBe(line);
    expect(first?.message).toBe(
      `第${line}行 OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control[2]/Label：` +
        '引用的资源“Chek”没有定义。请在 Resources 的 ShortStrings 里加上。',
    );
  });

  it('shows every problem at once, in the order of the lines', () => {
    const bad = good
      .replace('zh-CN', 'en-US')
      .replace('ReadWriteDocument', 'Restricted')
      .replace('"TabHome"', '"TabData"');
    expect(check(bad).map(({ code }) => code)).toEqual(['badLocale', 'badPermissions', 'wrongAttribute']);
  });
});
