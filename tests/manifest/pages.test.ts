/** @jest-environment jsdom */
import { Linter } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { foreignAddresses } from '../../scripts/intranet/origins';

const folder = join(__dirname, '..', '..', 'assets', 'pages');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe.each(['unsupported.html', 'help.html'])('%s', (name) => {
  const page = new DOMParser().parseFromString(read(name), 'text/html');

  it('has nothing inline, and a policy that would stop it', () => {
    expect(page.querySelectorAll('style, [style], script:not([src])').length).toBe(0);
    const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('is Chinese, has a title, one heading of the first level, and loads nothing from elsewhere', () => {
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(page.title).not.toBe('');
    expect(page.querySelectorAll('h1').length).toBe(1);
    expect(foreignAddresses(name, read(name))).toEqual([]);
  });

  it('refers only to files beside it', () => {
    const names = [...page.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src'),
    );
    const known = ['plain.css', 'unsupported.js', 'index.html', 'help.html', 'unsupported.html'];
    expect(names.filter((each) => !known.includes(each!))).toEqual([]);
  });
});

describe('what Internet Explorer 11 must read', () => {
  it.each([
    ['unsupported.js', 5],
    ['floor.js', 3],
  ] as const)('%s is ES%d', (name, ecmaVersion) => {
    const messages = new Linter().verify(read(name), {
      languageOptions: { ecmaVersion, sourceType: 'script' },
    });
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  });

  it('the style has no variables, grid or newer functions', () => {
    expect(read('plain.css')).not.toMatch(/var\(|: grid|gap:|clamp\(|min\(|max\(|:is\(|:focus-visible|inset/);
  });
});

describe('every page', () => {
  const root = join(__dirname, '..', '..');
  const pages = ['assets/pages', 'assets/admin', 'src/pane'].flatMap((each) =>
    readdirSync(join(root, each))
      .filter((name) => name.endsWith('.html'))
      .map((name) => join(root, each, name)),
  );

  it.each(pages.map((path) => [basename(path), readFileSync(path, 'utf8')]))(
    '%s opens in the kernel that can run it, and sends nobody to another browser',
    (_, text) => {
      const page = new DOMParser().parseFromString(text, 'text/html');
      expect(page.querySelector('meta[name="renderer"]')?.getAttribute('content')).toBe('webkit');
      // WebView2 is part of Windows, and has Edge in its name.
      expect(page.body.textContent.replaceAll('Microsoft Edge WebView2', '')).not.toContain('Edge');
    },
  );
});

describe('the floor', () => {
  /** Runs floor.js as a browser would that has these things: where it turned to, or what the page then says. */
  function outcome(browser: keyof typeof BROWSERS, page: string): string | undefined {
    const { documentMode, noModule, isNew } = BROWSERS[browser];
    let target: string | undefined;
    const body = document.implementation.createHTMLDocument().body;
    body.append('正在打开……');
    const window: { location: object; onload?: () => void } = {
      location: { pathname: `/D:/表/${page}`, replace: (to: string) => (target = to) },
    };
    const context = createContext({
      document: {
        ...{ body, documentMode },
        ...(isNew && { replaceChildren: () => undefined }),
        createElement: (tag: string) => (tag === 'script' ? { ...noModule } : document.createElement(tag)),
        createTextNode: (text: string) => document.createTextNode(text),
      },
      window,
    });
    runInContext(read('floor.js'), context);
    window.onload?.();
    return target ?? (body.textContent === '正在打开……' ? undefined : body.textContent);
  }

  const BROWSERS = {
    today: { documentMode: undefined, noModule: { noModule: false }, isNew: true },
    old: { documentMode: undefined, noModule: { noModule: false }, isNew: false },
    'Internet Explorer': { documentMode: 11, noModule: {}, isNew: false },
  } as const;

  it('lets a browser of today pass', () => {
    expect(outcome('today', 'index.html')).toBeUndefined();
  });

  it('says in the kernel of Internet Explorer how to leave it, on the page that is loaded again then', () => {
    expect(outcome('Internet Explorer', 'index.html')).toMatch(/^请点地址栏右侧，切换到极速模式。/);
  });

  it('says in an old Chromium that it is old', () => {
    expect(outcome('old', 'index.html')).toMatch(/^这个浏览器的版本低/);
  });

  it('turns the pane of an old Excel to the page that explains', () => {
    expect(outcome('old', 'taskpane.html')).toBe('unsupported.html?why=browser');
    expect(outcome('Internet Explorer', 'taskpane.html')).toBe('unsupported.html?why=browser');
  });
});

describe('the page below the floor', () => {
  function open(query: string): { reason: string; address: string; diagnostics: string } {
    window.history.replaceState(null, '', `/pf/unsupported.html${query}`);
    const body = new DOMParser().parseFromString(read('unsupported.html'), 'text/html').body;
    document.body.innerHTML = body.innerHTML;
    window.eval(read('unsupported.js'));
    return {
      reason: document.getElementById('reason')!.textContent,
      address: document.getElementById('address')!.textContent,
      diagnostics: document.querySelector('textarea')!.value,
    };
  }

  it('says that Excel is too old, and where the page is', () => {
    const { reason, address, diagnostics } = open('?why=excel&_host_Info=Excel$Win32$16.01');
    expect(reason).toContain('ExcelApi 1.9');
    expect(address).toBe('http://localhost/pf/index.html');
    expect(document.getElementById('address-line')!.hidden).toBe(false);
    expect(diagnostics).toContain('原因：excel');
    expect(diagnostics).toContain(window.navigator.userAgent);
  });

  it('says that the browser is too old', () => {
    expect(open('?why=browser').reason).toContain('浏览器内核版本低');
  });

  it.each(['', '?why=constructor', '?why=<b>', '?why'])('keeps to what it says anyway at %j', (query) => {
    const { reason, diagnostics } = open(query);
    expect(reason).toContain('Excel 或浏览器版本低');
    expect(diagnostics).toContain('原因：未说明');
  });
});
