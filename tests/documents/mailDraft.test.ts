/** A draft as it stands in the file, worked out by hand, and as a parser that is not ours reads it. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { MailDraft } from '../../src/documents/mailDraft';
import { mailDraft } from '../../src/documents/mailDraft';
import { describeWithOracle } from '../support/describeWithOracle';

const small: MailDraft = {
  subject: '示范',
  text: '好',
  attachment: { name: '示.xlsx', bytes: Uint8Array.of(1, 2, 3) },
  now: new Date(0),
};

const draft = (changes: Partial<MailDraft> = {}): string =>
  Buffer.from(mailDraft({ ...small, ...changes })).toString('latin1');

const named = (name: string, bytes = Uint8Array.of(1)): Partial<MailDraft> => ({
  attachment: { name, bytes },
});

const title = '2021年第四季度昌吉州网格化环境监管考核评分表（自评）';

describe('a draft', () => {
  it('is made of these lines', () => {
    expect(draft({ to: ['clerk@example.cn'] }).split('\r\n')).toEqual([
      'X-Unsent: 1',
      'Date: Thu, 01 Jan 1970 00:00:00 +0000',
      'To: clerk@example.cn',
      'Subject: =?UTF-8?B?56S66IyD?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=pingfen_part',
      '',
      '--pingfen_part',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: base64',
      '',
      '5aW9DQo=',
      '--pingfen_part',
      'Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;',
      ' name="=?UTF-8?B?56S6Lnhsc3g=?="',
      'Content-Disposition: attachment;',
      " filename*0*=utf-8''%E7%A4%BA.xlsx",
      'Content-Transfer-Encoding: base64',
      '',
      'AQID',
      '--pingfen_part--',
      '',
    ]);
  });

  it('is the same every time', () => {
    expect(draft()).toBe(draft());
  });

  it('names no sender and no recipient unless told', () => {
    expect(draft()).not.toMatch(/^(From|To|Cc|Bcc|Message-ID):/im);
  });

  it('writes several recipients a line each', () => {
    expect(draft({ to: ['a@b.cn', "o'x+y@c-d.gov.cn"] })).toContain(
      "\r\nTo: a@b.cn,\r\n o'x+y@c-d.gov.cn\r\n",
    );
  });

  it('is ASCII in short lines, however long the name, the text and the file', () => {
    const long = draft({
      subject: title.repeat(5),
      text: '现报送'.repeat(500),
      ...named(`${'评分表😀'.repeat(20)}.xlsx`, new Uint8Array(5000).fill(200)),
    });
    expect(long).not.toMatch(/[^\r\n\x20-\x7e]/);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const longest = long.split('\r\n').filter((line) => line.length > 76);
    expect(longest.filter((line) => !line.startsWith('Content-Type: application/'))).toEqual([]);
    expect(Math.max(...long.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    'a',
    'a@b',
    '@b.cn',
    'a b@c.cn',
    'a@b.cn, c@d.cn',
    'a@b.cn\r\nBcc: c@d.cn',
    '张三@例.cn',
    '<a@b.cn>',
    '',
  ])('is not written to %j', (address) => {
    expect(() => mailDraft({ ...small, to: [address] })).toThrow('mail.badAddress');
  });
});

interface Read {
  readonly headers: readonly string[];
  readonly defects: readonly string[];
}

const parser = join(__dirname, '..', 'support', 'mail.py');
const read = (bytes: Uint8Array): Read =>
  JSON.parse(execFileSync('/usr/bin/python3', [parser], { input: bytes, encoding: 'utf8' })) as Read;

const NASTY: readonly (readonly [string, string])[] = [
  ['a standard name', `${title}_示范社区_2021Q4.xlsx`],
  ['plain letters', 'F.xlsx'],
  ['marks that end a parameter', `a"b';c=d\\e(f)%20*.xlsx`],
  ['a line break and a header', '东村\r\nBcc: evil@example.cn\r\n\r\n--pingfen_part\r\n.xlsx'],
  ['characters of four bytes', '😀𠮷'.repeat(30)],
  ['what looks encoded', "=?UTF-8?B?QQ==?= utf-8''%41.xlsx"],
];

describeWithOracle("a draft read by Python's mail parser", () => {
  it.each(NASTY)('gives back %s', (_, name) => {
    const bytes = Uint8Array.from({ length: 1000 }, (__, i) => i % 256);
    const text = `${name}\n第二行`;
    const found = read(
      mailDraft({ ...small, to: ['a@b.cn', 'c@d.cn'], subject: name, text, ...named(name, bytes) }),
    );
    expect(found).toEqual({
      headers: ['X-Unsent', 'Date', 'To', 'Subject', 'MIME-Version', 'Content-Type'],
      to: ['a@b.cn', 'c@d.cn'],
      subject: name,
      date: '1970-01-01T00:00:00+00:00',
      text: `${name}\r\n第二行\r\n`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name,
      oldName: name,
      bytes: Buffer.from(bytes).toString('base64'),
      defects: [],
    });
  });

  it.each([0, 56, 57, 58, 114])('gives back a file of %i bytes', (length) => {
    const bytes = new Uint8Array(length).fill(7);
    expect(read(mailDraft({ ...small, ...named('x.xlsx', bytes) }))).toMatchObject({
      bytes: Buffer.from(bytes).toString('base64'),
      defects: [],
    });
  });
});
