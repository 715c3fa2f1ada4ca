/** Files in and out: what may be replaced, and names that are not UTF-8. */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInput, writeOutput } from '../../src/cli/files';
import { messages } from '../../src/problems/messages';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pingfen-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CONTENT = new TextEncoder().encode('新的');

describe('a file that is replaced', () => {
  it('can be read by nobody who could not read the old one', async () => {
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, '旧的');
    chmodSync(path, 0o600);
    await writeOutput(path, CONTENT, { force: true });
    expect(readFileSync(path, 'utf8')).toBe('新的');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is a file, not a link, a pipe or a device', async () => {
    const [file, link, pipe] = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, '旧的');
    symlinkSync(file, link);
    spawnSync('mkfifo', [pipe]);
    for (const path of [link, pipe, '/dev/null'])
      await expect(writeOutput(path, CONTENT, { force: true })).rejects.toThrow('command.notAFile');
    expect(readFileSync(file, 'utf8')).toBe('旧的');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

describe('a name that is not UTF-8', () => {
  /** 表 in GBK. */
  const gbk = (rest: string): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb1, 0xed]), Buffer.from(rest)]);

  it('is found by how it reads', async () => {
    writeFileSync(gbk('.json'), CONTENT);
    const asArgument = gbk('.json').toString('utf8');
    expect(asArgument).toContain('\ufffd');
    expect(Buffer.compare(await readInput(asArgument, 'rubric'), CONTENT)).toBe(0);
  });

  it('is not guessed where two read alike', async () => {
    writeFileSync(gbk('.json'), CONTENT);
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb2, 0xed]), Buffer.from('.json')]),
      '别的',
    );
    await expect(readInput(gbk('.json').toString('utf8'), 'rubric')).rejects.toThrow('file.notFound');
  });
});

describe('the program', () => {
  const pingfen = (shell: string) =>
    spawnSync('bash', ['-c', shell], {
      encoding: 'utf8',
      env: {
        ...process.env,
        PINGFEN: `${process.execPath} ${join('node_modules', 'tsx', 'dist', 'cli.mjs')} src/cli/pingfen.ts`,
      },
    });

  it('says that a full disk took no results, without a stack', () => {
    const { stderr, stdout } = pingfen('$PINGFEN lint daxing-2021-annex1 --json > /dev/full; echo "exit $?"');
    expect(stdout).toContain('exit 2');
    expect(stderr).toContain('可能是磁盘满了');
    expect(stderr).not.toContain('at ');
  });

  it('is quiet where nobody reads on', () => {
    const { stderr } = pingfen('$PINGFEN lint mubiao-2020 --json | head -c 1 > /dev/null');
    expect(stderr).toBe('');
  });
});

describe('a file that is too large', () => {
  it('is refused by its size, before it is read', async () => {
    for (const [sort, megabytes] of [
      ['rubric', 2],
      ['answers', 2],
      ['workbook', 50],
    ] as const) {
      const path = join(folder, 'a');
      writeFileSync(path, '');
      // Holes: nothing of it is on the disk.
      truncateSync(path, megabytes * 1024 * 1024);
      expect(await readInput(path, sort)).toHaveLength(megabytes * 1024 * 1024);
      truncateSync(path, megabytes * 1024 * 1024 + 1);
      await expect(readInput(path, sort)).rejects.toThrow('command.fileTooLarge');
    }
  });

  it('is told its size, the limit, and what to look at', () => {
    const told = (sort: 'rubric' | 'answers' | 'workbook', size?: number): string =>
      messages['command.fileTooLarge']({ path: 'a.json', sort, size });
    expect(told('rubric', 49 * 1024 * 1024)).toBe(
      '“a.json”有49.0 MB，超过评分标准的上限2 MB，没有读取。请检查选的是不是评分标准。',
    );
    expect(told('answers')).toBe(
      '“a.json”超过填写内容的上限2 MB，没有读取。请检查选的是不是填写内容的文件。',
    );
    expect(told('workbook', 61_000_000)).toContain('有58.2 MB，超过评分表的上限50 MB，没有读取。');
  });
});
