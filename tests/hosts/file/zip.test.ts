import { ScoresheetError } from '../../../src/problems/problem';
import { openZip, zipLimits } from '../../../src/hosts/file/zip/zip';
import { type ZipPart, zipOf } from '../../support/zipOf';

const HELLO: ZipPart = { name: 'a/hello.txt', content: '你好'.repeat(50) };
const OTHER: ZipPart = { name: 'b.txt', content: 'other' };
const MIB = 1024 * 1024;

const textOf = (bytes: Uint8Array, part: string): string | undefined => {
  const found = openZip(bytes).read(part);
  return found && new TextDecoder().decode(found);
};

/** The code it is refused with, on opening or on reading `part`; 'read' when it is not. */
function refusal(bytes: Uint8Array, part = HELLO.name): string {
  try {
    openZip(bytes).read(part);
    return 'read';
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    return error.problems[0]!.code;
  }
}

/** The zip with the 16 or 32 bits at `offset` from its end record replaced. */
function withEndRecord(offset: number, value: number, bits: 16 | 32): Uint8Array {
  const bytes = zipOf([HELLO, OTHER]);
  const view = new DataView(bytes.buffer);
  const at = bytes.length - 22 + offset;
  if (bits === 16) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
}

describe('reading parts', () => {
  it('unpacks deflated and stored parts', () => {
    const zip = zipOf([HELLO, { ...OTHER, isDeflated: false }]);
    expect(textOf(zip, 'a/hello.txt')).toBe(HELLO.content);
    expect(textOf(zip, 'b.txt')).toBe('other');
  });

  it('finds a part whatever its letter case, slashes or percent signs', () => {
    const zip = zipOf([{ ...HELLO, name: '/Xl\\评分 表.xml' }]);
    expect(textOf(zip, 'xl/%E8%AF%84%E5%88%86%20表.xml')).toBe(HELLO.content);
  });

  it('says that a part is not there', () => {
    expect(textOf(zipOf([HELLO]), 'c.txt')).toBeUndefined();
    expect(openZip(zipOf([HELLO])).has('c.txt')).toBe(false);
  });

  it('reads an empty part', () => {
    expect(textOf(zipOf([{ ...HELLO, content: '' }]), HELLO.name)).toBe('');
  });

  it('allows a comment after the directory', () => {
    expect(refusal(zipOf([HELLO], { comment: '评分表' }))).toBe('read');
  });

  it('takes sizes from the directory when the local header leaves them to follow the data', () => {
    const local = { crc: 0, packedSize: 0, size: 0 };
    expect(refusal(zipOf([{ ...HELLO, flags: 0x0008, local }]))).toBe('read');
    expect(refusal(zipOf([{ ...HELLO, local }]))).toBe('file.badPart');
  });

  it.each(['\r\n', '\0\0', '<!-- footer -->', `\r\n--boundary--${'x'.repeat(5000)}`])(
    'passes over what was added behind it by the way: %j',
    (after) => {
      const zip = Buffer.concat([zipOf([HELLO, OTHER]), Buffer.from(after)]);
      expect(textOf(new Uint8Array(zip), HELLO.name)).toBe(HELLO.content);
    },
  );

  it('refuses one file behind another, of which programs read the one or the other', () => {
    const first = zipOf([HELLO]);
    const at = first.length;
    const second = zipOf([{ ...OTHER, name: HELLO.name }]);
    const view = new DataView(second.buffer);
    view.setUint32(second.length - 6, view.getUint32(second.length - 6, true) + at, true);
    expect(refusal(new Uint8Array(Buffer.concat([first, second])))).toBe('file.badDirectory');
  });

  it.each([
    ['the sizes of parts', { isLong: true }, false],
    ['the end of the directory', {}, true],
    ['both', { isLong: true }, true],
  ])('takes 64 bits for %s', (_, part, isEndLong) => {
    const zip = zipOf(
      [
        { ...HELLO, ...part },
        { ...OTHER, ...part },
      ],
      { isEndLong },
    );
    expect(textOf(zip, HELLO.name)).toBe(HELLO.content);
    expect(textOf(zip, OTHER.name)).toBe('other');
  });

  it('refuses long numbers that are not there, or say another thing', () => {
    const long = zipOf([{ ...HELLO, isLong: true }]);
    const extra = 30 + HELLO.name.length;
    const withByte = (at: number, byte: number): Uint8Array => long.map((old, i) => (i === at ? byte : old));
    expect(refusal(withByte(extra, 2))).toBe('file.badPart');
    expect(refusal(withByte(extra + 4, 1))).toBe('file.badPart');
    expect(refusal(withByte(extra + 11, 1))).toBe('file.badPart');
    const end = zipOf([HELLO], { isEndLong: true });
    const record = end.length - 22 - 20 - 56;
    for (const at of [0, 4, 24, 32, 40, 48, 56, 64])
      expect(refusal(end.map((old, i) => (i === record + at ? old ^ 1 : old)))).toBe('file.badDirectory');
  });

  it('refuses a part that has another name in an extra field', () => {
    const field = (name: string): Buffer => {
      const head = Buffer.from([0x75, 0x70, 5 + name.length, 0, 1, 0, 0, 0, 0]);
      return Buffer.concat([head, Buffer.from(name)]);
    };
    expect(refusal(zipOf([{ ...HELLO, extra: field('a/hello.txt') }]))).toBe('read');
    expect(refusal(zipOf([{ ...HELLO, extra: field('a/hullo.txt') }]))).toBe('file.badPart');
  });

  it('opens a view into a larger buffer', () => {
    const zip = zipOf([HELLO]);
    const larger = new Uint8Array(zip.length + 100);
    larger.set(zip, 50);
    expect(refusal(larger.subarray(50, 50 + zip.length))).toBe('read');
  });
});

describe('other files', () => {
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]);
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);

  it.each([
    ['nothing', new Uint8Array(), 'file.empty', '空文件'],
    ['a table of Chinese', text('序号,考评项目'), 'file.otherKind', 'CSV'],
    ['a table of ASCII', text('no,score\r\n1,2'), 'file.otherKind', 'CSV'],
    [
      'a web page',
      text('\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      'file.otherKind',
      '网页',
    ],
    [
      'an XML table',
      text('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
      'file.otherKind',
      'XML 表格 2003',
    ],
    ['a PDF', text('%PDF-1.7'), 'file.otherKind', 'PDF'],
    ['a RAR', text('Rar!\x1a'), 'file.otherKind', 'RAR'],
    ['a rubric', text('{"id":"a"}'), 'file.otherKind', 'JSON'],
    ['a workbook with a password', ole('EncryptedPackage'), 'file.encrypted', '打开密码'],
    ['an .xls', ole('Workbook'), 'file.old', '.xls'],
    ['a .doc', ole('WordDocument'), 'file.otherKind', '.doc'],
    ['an OLE container', ole(''), 'file.encryptedOrOld', '.et'],
  ])('names %s', (_, bytes, code, words) => {
    let found: unknown;
    try {
      openZip(bytes);
    } catch (error) {
      found = error;
    }
    expect(found).toMatchObject({ problems: [{ code, message: expect.stringContaining(words) }] });
  });

  it.each(Array.from({ length: 15 }, (_, index) => index + 1))('names a file cut at %i/16', (part) => {
    const whole = zipOf([HELLO, OTHER]);
    expect(refusal(whole.subarray(0, Math.floor((whole.length * part) / 16)))).toBe('file.truncated');
  });

  it('names a file cut one byte short', () => {
    expect(refusal(zipOf([HELLO]).subarray(0, -1))).toBe('file.truncated');
  });
});

describe('two entries that pass for one', () => {
  it.each(['a/hello.txt', 'A/Hello.TXT', 'a\\hello.txt', '/a/hello.txt', '\\a/hello.txt', 'a/hell%6F.txt'])(
    'are refused when the second is %s',
    (name) => {
      expect(refusal(zipOf([HELLO, { ...OTHER, name }]))).toBe('file.duplicateEntry');
    },
  );

  it('are refused when one is cut short by a NUL', () => {
    expect(refusal(zipOf([HELLO, { ...OTHER, name: 'a/hello.txt\0.png' }]))).toBe('file.badDirectory');
  });

  it('are refused when the local header has another name', () => {
    expect(refusal(zipOf([{ ...HELLO, local: { name: 'a/hallo.txt' } }]))).toBe('file.badPart');
  });

  it('are refused when they share their bytes', () => {
    const second = { ...HELLO, name: 'b/hello.txt', listed: { headerAt: 0 }, local: { name: 'b/hello.txt' } };
    expect(refusal(zipOf([{ ...HELLO, local: { name: 'b/hello.txt' } }, second]))).toBe('file.badPart');
    const inside: ZipPart = {
      name: 'c.txt',
      content: zipOf([{ ...HELLO, name: 'd.txt' }]),
      isDeflated: false,
    };
    const alias: ZipPart = { ...HELLO, name: 'd.txt', listed: { headerAt: 30 + inside.name.length } };
    expect(refusal(zipOf([inside, alias]))).toBe('file.badDirectory');
  });
});

describe('passwords', () => {
  it.each([0x0001, 0x0040, 0x2000])('are noticed by flag %i', (flags) => {
    expect(refusal(zipOf([{ ...HELLO, flags }]))).toBe('file.encryptedEntry');
    expect(refusal(zipOf([{ ...HELLO, local: { flags } }]))).toBe('file.encryptedEntry');
  });
});

describe('false sizes', () => {
  const spaces = (size: number): ZipPart => ({ ...HELLO, content: ' '.repeat(size) });

  it('refuses a bomb by the size it declares', () => {
    expect(refusal(zipOf([{ ...HELLO, listed: { size: zipLimits.part * MIB + 1 } }]))).toBe('file.tooLarge');
  });

  it('refuses a bomb by the size it turns out to have', () => {
    expect(refusal(zipOf([{ ...spaces(20 * MIB), listed: { size: 1000 } }]))).toBe('file.sizeMismatch');
    expect(refusal(zipOf([{ ...spaces(20 * MIB), listed: { size: 0 } }]))).toBe('file.sizeMismatch');
  });

  it('refuses a part smaller than declared', () => {
    expect(refusal(zipOf([{ ...spaces(999), listed: { size: 1000 } }]))).toBe('file.sizeMismatch');
    expect(refusal(zipOf([{ ...spaces(999), isDeflated: false, listed: { size: 1000 } }]))).toBe(
      'file.sizeMismatch',
    );
  });

  it('refuses many parts that are too large together', () => {
    const names = Array.from({ length: 5 }, (_, index) => `${index}.txt`);
    const zip = openZip(zipOf(names.map((name) => ({ ...spaces(7 * MIB), name }))));
    const read = (name: string): number | undefined => zip.read(name)?.length;
    expect(names.slice(0, 4).map(read)).toEqual(Array(4).fill(7 * MIB));
    expect(() => read('4.txt')).toThrow('file.tooLarge');
  });

  it('refuses more entries than a workbook has', () => {
    const bytes = zipOf([HELLO]);
    new DataView(bytes.buffer).setUint32(bytes.length - 14, 10_001 * 0x10001, true);
    expect(refusal(bytes)).toBe('file.tooManyEntries');
  });
});

describe('damage', () => {
  it.each([
    ['checksum', { listed: { crc: 1 } }],
    ['compression method', { listed: { method: 12 } }],
    ['size of a ZIP64 part', { listed: { size: 0xffffffff } }],
    ['offset past the end', { listed: { headerAt: 0x7fffffff } }],
    ['negative offset', { listed: { headerAt: 0xfffffff0 } }],
    ['packed size past the end', { listed: { packedSize: 0x7fffffff } }],
    ['other method in the local header', { local: { method: 0 } }],
    ['other size in the local header', { local: { size: 7 } }],
  ])('is noticed in a part: %s', (_, change) => {
    expect(refusal(zipOf([{ ...HELLO, ...change }]))).toBe('file.badPart');
  });

  it('is noticed in a deflated stream', () => {
    const content = new Uint8Array(100).fill(0xff);
    expect(refusal(zipOf([{ ...HELLO, content, isDeflated: false, listed: { method: 8 } }]))).toBe(
      'file.badPart',
    );
  });

  it.each([
    ['disk number', withEndRecord(4, 1, 16)],
    ['entries on this disk', withEndRecord(8, 1, 16)],
    ['directory size', withEndRecord(12, 10, 32)],
    ['directory offset', withEndRecord(16, 10, 32)],
    ['ZIP64 offset', withEndRecord(16, 0xffffffff, 32)],
  ])('is noticed in the directory: %s', (_, bytes) => {
    expect(refusal(bytes)).toBe('file.badDirectory');
  });

  it('is noticed when the directory has fewer entries than it says', () => {
    const bytes = zipOf([HELLO, OTHER]);
    new DataView(bytes.buffer).setUint32(bytes.length - 14, 0x00030003, true);
    expect(refusal(bytes)).toBe('file.badDirectory');
  });
});
