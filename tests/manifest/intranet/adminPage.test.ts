/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillPage } from '../../../scripts/intranet/adminPage';
import { foreignAddresses } from '../../../scripts/intranet/origins';

describe('filling a page', () => {
  it('puts values in, escaped', () => {
    expect(fillPage('<p>{{a}}</p>', { a: 'x & <y>' })).toBe('<p>x &amp; &lt;y&gt;</p>');
  });

  it('keeps one of two halves', () => {
    const page = 'a<!-- if x -->b{{x}}<!-- else -->c<!-- end -->d<!-- if x -->e<!-- end -->';
    expect(fillPage(page, { x: '1' })).toBe('ab1de');
    expect(fillPage(page, { x: undefined })).toBe('acd');
  });

  it('stops at a name without a value', () => {
    expect(() => fillPage('{{a}}', { a: undefined })).toThrow('{{a}}');
    expect(() => fillPage('{{b}}', { a: '1' })).toThrow('no value is called b');
    expect(() => fillPage('<!-- if b -->x<!-- end -->', { a: '1' })).toThrow('no value is called b');
  });
});

const template = readFileSync(join(__dirname, '..', '..', '..', 'assets', 'admin', 'admin.html'), 'utf8');
const common = { version: '1.2.3', base: 'https://oa.example.local/pf', host: 'oa.example.local' };
const filled = {
  'with everything given': fillPage(template, {
    ...common,
    given: common.base,
    share: '\\\\oa\\addins',
    catalogId: '00000000-0000-5000-8000-000000000000',
  }),
  'with nothing given': fillPage(template, {
    ...common,
    given: undefined,
    share: undefined,
    catalogId: undefined,
  }),
};

describe.each(Object.entries(filled))('the administrator’s page %s', (_, page) => {
  const parsed = new DOMParser().parseFromString(page, 'text/html');

  it('has no mark of the template left', () => {
    expect(page).not.toMatch(/\{\{\w|<!--/);
  });

  it('has every heading its list of contents leads to', () => {
    const links = [...parsed.querySelectorAll('nav a')];
    expect(links.length).toBe(parsed.querySelectorAll('h2').length);
    links.forEach((link, at) => {
      const heading = parsed.getElementById(link.getAttribute('href')!.slice(1));
      expect(heading?.textContent).toBe(`${at + 1}. ${link.textContent}`);
    });
    expect(
      [...parsed.querySelectorAll('a')].every((link) => parsed.querySelector(link.getAttribute('href')!)),
    ).toBe(true);
  });

  it('says of every table cell’s heading what it heads', () => {
    expect(parsed.querySelectorAll('th').length).toBeGreaterThan(10);
    expect([...parsed.querySelectorAll('th')].every((heading) => heading.hasAttribute('scope'))).toBe(true);
  });

  it('loads nothing from elsewhere, and has nothing inline', () => {
    expect(foreignAddresses('a.html', page)).toEqual([]);
    expect(parsed.querySelectorAll('script, style, [style], [onclick]').length).toBe(0);
  });
});

describe('the administrator’s page', () => {
  it('tells of the .reg file only where there is one', () => {
    expect(filled['with everything given']).toContain('信任共享文件夹.reg');
    expect(filled['with everything given']).toContain('{00000000-0000-5000-8000-000000000000}');
    expect(filled['with nothing given']).not.toContain('信任共享文件夹.reg');
  });

  it('warns where no server was given', () => {
    expect(filled['with nothing given']).toContain('只能试用');
    expect(filled['with everything given']).not.toContain('只能试用');
  });
});
