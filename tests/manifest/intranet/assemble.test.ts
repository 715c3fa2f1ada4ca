import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assemble, neededWebFiles } from '../../../scripts/intranet/assemble';
import { officeFiles } from '../../../scripts/intranet/officeFiles';
import { parseOptions } from '../../../scripts/intranet/options';
import type { RubricFile } from '../../../scripts/intranet/rubricFolder';
import { checkManifest } from '../../../scripts/manifest/check/checkManifest';
import { pictureFolder } from '../../../scripts/manifest/check/pngSize';

const root = join(__dirname, '..', '..', '..');
const officePackage = join(root, 'node_modules', '@microsoft', 'office-js');

let place: string;
let web: string;
let output: string;

/** A built web folder: the real static files, stand-ins for the built ones. */
function buildWeb(): void {
  for (const name of neededWebFiles) {
    const path = join(web, name);
    mkdirSync(dirname(path), { recursive: true });
    const source = name.startsWith('assets/') ? join(root, name) : join(root, 'assets', 'pages', name);
    const isBuilt = name === 'index.html' || name === 'taskpane.html';
    writeFileSync(path, isBuilt ? readFileSync(join(root, 'src', 'pane', name)) : readFileSync(source));
  }
  writeFileSync(join(web, 'taskpane.js'), 'console.log(1)');
}

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'pingfen-dist-'));
  web = join(place, 'web');
  output = join(place, 'out', 'intranet');
  buildWeb();
});

afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

const run = (given: { base?: string; share?: string; rubrics?: readonly RubricFile[] } = {}): void => {
  assemble({
    root,
    version: '1.2.3',
    base: undefined,
    share: undefined,
    web,
    output,
    ...given,
  });
};

describe('the folder for an intranet server', () => {
  it('has the rubrics that were given, and else no list that would be copied over the one of the server', () => {
    mkdirSync(join(web, '评分标准'));
    writeFileSync(join(web, '评分标准', '目录.json'), '[]');
    run();
    expect(filesOf(output).filter((name) => name.startsWith('web/评分标准/'))).toEqual([]);
    run({ rubrics: [{ file: '甲.json', title: '甲', code: 'K7QM3V9T', text: '{}' }] });
    const rubrics = join(output, 'web', '评分标准');
    expect(filesOf(rubrics)).toEqual(['甲.json', '目录.json']);
    expect(JSON.parse(readFileSync(join(rubrics, '目录.json'), 'utf8'))).toEqual([
      { file: '甲.json', title: '甲', code: 'K7QM3V9T' },
    ]);
  });

  it('has everything, and Office.js of the whitelist alone', () => {
    run({ base: 'https://oa.example.local/pf', share: '\\\\oa\\addins' });
    expect(filesOf(output)).toEqual(
      [
        'LICENSE',
        'nginx.conf',
        'reg/信任共享文件夹.reg',
        'reg/取消信任.reg',
        'share/manifest.xml',
        'web/office/LICENSE.md',
        ...officeFiles.map((name) => `web/office/${name}`),
        ...neededWebFiles.map((name) => `web/${name}`),
        'web/taskpane.js',
        'web/web.config',
        '文件清单.txt',
        '第三方许可.txt',
        '管理员说明.css',
        '管理员说明.html',
      ].sort(),
    );
  });

  it('has Office.js byte for byte, as its licence asks', () => {
    run();
    for (const name of officeFiles) {
      const copied = readFileSync(join(output, 'web', 'office', name));
      expect(copied.equals(readFileSync(join(officePackage, 'dist', name)))).toBe(true);
    }
  });

  it('says whose work it holds and on what terms, packages that come with others too', () => {
    run();
    const text = readFileSync(join(output, '第三方许可.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const ofTheCommandLine = ['docx', 'sirv'];
    const named = Object.keys(dependencies).filter((name) => !ofTheCommandLine.includes(name));
    // Built into ExcelJS's bundle, and not installed.
    expect(text).toMatch(/^crypto-browserify$/m);
    for (const name of [...named, 'jszip']) expect(text).toMatch(new RegExp(`^\ufeff?${name} \\d`, 'm'));
    expect(text).toContain('Copyright (c) 2015-present Jason Miller'); // preact's LICENSE
    expect(
      text.match(/^Permission is hereby granted|Redistribution and use|Apache License/gm)!.length,
    ).toBeGreaterThan(20);
  });

  it('has a manifest of that server without a problem, its pictures in the folder', () => {
    run({ base: 'https://oa.example.local/pf' });
    const manifest = readFileSync(join(output, 'share', 'manifest.xml'), 'utf8');
    expect(manifest).toContain('"https://oa.example.local/pf/taskpane.html"');
    const iconSize = pictureFolder(join(output, 'web', 'assets'));
    expect(checkManifest(manifest, { iconSize, version: '1.2.3.0' })).toEqual([]);
  });

  it('sends the policy that the pane’s page has', () => {
    run();
    const page = readFileSync(join(root, 'src', 'pane', 'taskpane.html'), 'utf8');
    const policy = /content="(default-src[^"]+)"/.exec(page)![1]!;
    expect(readFileSync(join(output, 'web', 'web.config'), 'utf8')).toContain(policy);
    expect(readFileSync(join(output, 'nginx.conf'), 'utf8')).toContain(policy);
  });

  it('has no .reg file without a shared folder', () => {
    run();
    expect(filesOf(output).filter((name) => name.endsWith('.reg'))).toEqual([]);
  });

  it('replaces the one made before, whole', () => {
    writeFileSync(join(web, 'old.js'), '');
    run();
    rmSync(join(web, 'old.js'));
    run();
    expect(filesOf(output)).not.toContain('web/old.js');
    expect(readdirSync(dirname(output))).toEqual(['intranet']);
  });
});

describe('nothing is made', () => {
  it('where a web file is missing, and what was there stays', () => {
    run();
    const before = filesOf(output);
    rmSync(join(web, 'floor.js'));
    writeFileSync(join(web, 'new.js'), '');
    expect(() => {
      run();
    }).toThrow('缺少 floor.js');
    expect(filesOf(output)).toEqual(before);
    expect(readdirSync(dirname(output))).toEqual(['intranet']);
  });

  it('where a page would load from another server', () => {
    writeFileSync(join(web, 'taskpane.js'), 'fetch("https://a.example/in")');
    expect(() => {
      run();
    }).toThrow('taskpane.js: https://a.example/in');
  });

  it('over a file that somebody put among ours', () => {
    run();
    writeFileSync(join(output, 'web', '本局通知.html'), '');
    expect(() => {
      run();
    }).toThrow('web/本局通知.html');
    expect(filesOf(output)).toContain('web/本局通知.html');
  });

  it('in a folder that holds something else', () => {
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, '总结.docx'), '');
    expect(() => {
      run();
    }).toThrow('别的文件');
    expect(filesOf(output)).toEqual(['总结.docx']);
  });

  it('and no draft is left, where the page has no policy', () => {
    writeFileSync(join(web, 'taskpane.html'), '<title>评分面板</title>');
    expect(() => {
      run();
    }).toThrow('Content-Security-Policy');
    expect(readdirSync(dirname(output))).toEqual([]);
  });
});

describe('the options', () => {
  it('are read, addresses and folders made plain', () => {
    const words = ['--base', 'https://oa.example.local/pf/', '--share', '//oa/addins', '-o', '/tmp/x'];
    expect(parseOptions(words, '/p')).toEqual({
      base: 'https://oa.example.local/pf',
      share: '\\\\oa\\addins',
      web: join('/p', 'dist', 'web'),
      output: '/tmp/x',
      isBuilding: true,
    });
    expect(parseOptions([], '/p')).toEqual(
      expect.objectContaining({ base: undefined, share: undefined, output: join('/p', 'out', 'intranet') }),
    );
  });

  it.each([
    [['--base', 'http://oa/pf'], '不是 https'],
    [['--share', 'D:\\addins'], '本机的文件夹'],
    [['--bas', 'https://oa/pf'], '--bas'],
    [['https://oa/pf'], 'https://oa/pf'],
  ])('%j are refused', (words, reason) => {
    expect(() => parseOptions(words, '/p')).toThrow(reason);
  });
});
