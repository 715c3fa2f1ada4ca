import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rubricsIn, writeList, writeRubrics } from '../../../scripts/intranet/rubricFolder';
import { fingerprint } from '../../../src/rubric/fingerprint';
import { versionCode } from '../../../src/rubric/issued';
import { loadRubric } from '../../../src/rubric/load';
import { templateText } from '../../support/templates';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pingfen-rubrics-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string | Buffer): void => writeFileSync(join(folder, name), text);
const daxing = templateText('daxing-2021');

describe('a folder of rubrics for everybody', () => {
  it('is listed by the names of the files, each with its title and 标准版本码', () => {
    put('乙.json', templateText('changji-2023'));
    // As Notepad saves it.
    put('甲.JSON', `\ufeff${daxing}`);
    put('说明.txt', '不是评分标准');
    writeList(folder);
    expect(JSON.parse(readFileSync(join(folder, '目录.json'), 'utf8'))).toEqual([
      {
        file: '乙.json',
        title: '昌吉州网格化环境监管考核评分表',
        code: versionCode(fingerprint(loadRubric(templateText('changji-2023')))),
      },
      {
        file: '甲.JSON',
        title: '大兴镇社区生态环境保护工作考核评分表',
        code: versionCode(fingerprint(loadRubric(daxing))),
      },
    ]);
    // Made again, the list is no rubric.
    expect(writeList(folder).map(({ file }) => file)).toEqual(['乙.json', '甲.JSON']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is refused with every file that is no rubric, and the list stays as it was', () => {
    put('目录.json', '[]');
    put('坏.json', '{');
    put('改.json', daxing.replace('"fullScore": 10', '"fullScore": "十"'));
    put('国标码.json', Buffer.from([0x7b, 0xb4, 0xf3]));
    put('好.json', daxing);
    put('重复.json', JSON.stringify(JSON.parse(daxing)));
    let words = '';
    try {
      writeList(folder);
    } catch (error) {
      words = (error as Error).message;
    }
    for (const part of [
      '坏.json：不是有效的 JSON',
      '改.json /fullScore：',
      '国标码.json：“国标码.json”不是 UTF-8 编码',
      '重复.json：与 好.json 是同一份标准',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('\n好.json');
    expect(readFileSync(join(folder, '目录.json'), 'utf8')).toBe('[]');
  });

  it('is refused where there is no such folder', () => {
    expect(() => rubricsIn(join(folder, '没有'))).toThrow('没有“');
  });

  it('is copied for a server as it is, with its list', () => {
    put('甲.json', daxing);
    const server = join(folder, 'web', '评分标准');
    mkdirSync(join(folder, 'web'));
    writeRubrics(rubricsIn(folder), server);
    expect(existsSync(join(server, '目录.json'))).toBe(true);
    expect(readFileSync(join(server, '甲.json'), 'utf8')).toBe(daxing);
  });
});
