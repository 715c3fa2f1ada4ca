import { XmlScanner } from '../../../src/hosts/file/xml/xml';
import { decodeExcelEscapes } from '../../../src/hosts/file/xml/xmlText';

/** No namespace is a namespace too. */
const plain = { namespaces: new Set(['', 'u']), names: new Set(['ours']) };

const scan = (source: string | Uint8Array): XmlScanner =>
  XmlScanner.of(typeof source === 'string' ? new TextEncoder().encode(source) : source, 'xl/a.xml', plain);

/** Names of all elements, nested as they are: `a(b c(d))`. */
function outline(source: string): string {
  const xml = scan(source);
  const inside = (): string => {
    const names: string[] = [];
    xml.eachChild((name) => {
      const children = inside();
      names.push(children === '' ? name : `${name}(${children})`);
    });
    return names.join(' ');
  };
  return inside();
}

/** Text of the root. */
function text(source: string | Uint8Array): string {
  const xml = scan(source);
  let content = '';
  xml.eachChild(() => (content = xml.textContent()));
  return content;
}

/** An attribute of the root. */
function attribute(source: string, name: string): string | undefined {
  const xml = scan(source);
  let value: string | undefined;
  xml.eachChild(() => (value = xml.attribute(name)));
  return value;
}

const utf16 = (source: string, { isBigEndian = false } = {}): Uint8Array => {
  const bytes = Buffer.from(source, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};

describe('elements', () => {
  it('are visited in order and by local name', () => {
    expect(outline('<x:a xmlns:x="u"><x:b/><c><d e="1"/>text</c ></x:a>')).toBe('a(b c(d))');
  });

  it('of other namespaces are passed over with all that they hold, also where a prefix changes its meaning', () => {
    const source =
      '<a xmlns:o="other"><o:b><c/></o:b><u:b xmlns:u="u"/><b xmlns="other"><c/></b><u:b xmlns:u="other"/><d/></a>';
    expect(outline(source)).toBe('a(b d)');
  });

  it('that are named like ours, or hold ours, in other namespaces are refused by name', () => {
    expect(() => outline('<a xmlns:o="other"><o:ours/></a>')).toThrow('file.foreignElement');
    expect(() => outline('<a xmlns:o="other"><o:b><o:c><ours/></o:c></o:b></a>')).toThrow(
      'file.foreignElement',
    );
  });

  it('with a prefix that stands for nothing are refused', () => {
    expect(() => outline('<a><o:b/></a>')).toThrow('file.badPart');
  });

  it('are passed over when nobody reads them', () => {
    const xml = scan('<a><b><c/><d>1</d></b><b/></a>');
    const seen: string[] = [];
    xml.eachChild(() => {
      xml.eachChild((name) => seen.push(name));
    });
    expect(seen).toEqual(['b', 'b']);
  });

  it('may stand among declarations, comments and instructions', () => {
    expect(outline('<?xml version="1.0"?>\n<!-- <no> --><a><?php <no> ?><b/><!----></a>\n<!-- end -->')).toBe(
      'a(b)',
    );
  });

  it.each([
    ['a tag not closed', '<a><b></a>'],
    ['a character that XML has none of', '<a>1\0</a>'],
    ['another in an attribute', '<a b="\u001f"/>'],
    ['half a mark of byte order', '<a>\ufffe</a>'],
    ['an end without a start', '<a></a></a>'],
    ['an end with a longer name', '<a></ab>'],
    ['a document that stops', '<a><b/>'],
    ['a tag that stops', '<a b="1'],
    ['two roots', '<a/><b/>'],
    ['no root', '<!-- nothing -->'],
    ['nothing at all', ''],
    ['text after the root', '<a/>text'],
    ['CDATA before the root', '<![CDATA[x]]><a/>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a stray slash', '<a / >'],
    ['a comment that stops', '<a><!-- </a>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['attributes without a space between', '<a b="1"c="2"/>'],
    ['an attribute given twice', '<a b="1" c="2" b="3"/>'],
    ['a name of nothing', '<a ="1"/>'],
  ])('are refused with %s', (_, source) => {
    expect(() => outline(source)).toThrow('file.badPart');
  });

  it('are refused past 256 levels, and too many attributes', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(outline(nested(256))).toContain('a(a(');
    expect(() => outline(nested(257))).toThrow('file.badPart');
    expect(() => outline(nested(1_000_000))).toThrow('file.badPart');
    const wide = (count: number): string =>
      `<a ${Array.from({ length: count }, (_, n) => `b${n}="1"`).join(' ')}/>`;
    expect(outline(wide(64))).toBe('a');
    expect(() => outline(wide(65))).toThrow('file.badPart');
  });
});

describe('entities', () => {
  it('are the five of XML and numbers', () => {
    expect(text('<a>&lt;&gt;&amp;&quot;&apos;&#20998;&#x5206;&#x1F600;</a>')).toBe('<>&"\'分分😀');
    expect(attribute('<a b="A&amp;B &#10;"/>', 'b')).toBe('A&B \n');
  });

  it('are not resolved twice', () => {
    expect(text('<a>&amp;lt;</a>')).toBe('&lt;');
  });

  it.each([
    '&nbsp;',
    '&',
    '&#0;',
    '&#1;',
    '&#xFFFE;',
    '&#xD800;',
    '&#x110000;',
    '&#99999999;',
    '&lol9;',
    '&constructor;',
  ])('are refused when they are %s', (entity) => {
    expect(() => text(`<a>${entity}</a>`)).toThrow('file.badPart');
  });

  it('cannot be defined by the file', () => {
    const laughs = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">';
    expect(() => text(`<!DOCTYPE a [${laughs}]><a>&b;</a>`)).toThrow('file.badPart');
    expect(() => text('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toThrow('file.badPart');
    expect(() => text('<a><!ENTITY b "c"></a>')).toThrow('file.badPart');
  });
});

describe('text', () => {
  it('is joined over CDATA and comments', () => {
    expect(text('<a>1<![CDATA[<&amp;>]]>2<!-- 3 -->4</a>')).toBe('1<&amp;>24');
  });

  it('has the line ends XML prescribes', () => {
    expect(text('<a>1\r\n2\r3<![CDATA[\r\n]]></a>')).toBe('1\n2\n3\n');
  });

  it('holds nothing else', () => {
    expect(() => text('<a>1<b/></a>')).toThrow('file.badPart');
  });

  it('is no longer than a cell can need', () => {
    expect(text(`<a>${'x'.repeat(262_144)}</a>`)).toHaveLength(262_144);
    expect(() => text(`<a>${'x'.repeat(262_145)}</a>`)).toThrow('file.badPart');
    expect(() => text(`<a>${'x<!---->'.repeat(262_145)}</a>`)).toThrow('file.badPart');
  });
});

describe('attributes', () => {
  it('are found by name, in either quotes', () => {
    expect(attribute(`<a r='A"1' s = "2">`.replace('>', '/>'), 'r')).toBe('A"1');
    expect(attribute('<a r="1" s = "2"/>', 's')).toBe('2');
    expect(attribute('<a r="1"/>', 's')).toBeUndefined();
  });

  it('without a prefix are not those with one', () => {
    expect(attribute('<a x:r="Z9" r="A1"/>', 'r')).toBe('A1');
    expect(attribute('<a x:r="Z9"/>', 'r')).toBeUndefined();
  });

  it('of a namespace are found by what their prefix stands for, wherever that is said', () => {
    const idOf = (source: string): string | undefined => {
      const xml = scan(source);
      let id: string | undefined;
      xml.eachChild(() => xml.eachChild(() => (id = xml.attribute('id', new Set(['rel'])))));
      return id;
    };
    expect(idOf('<a xmlns:q="rel"><b id="1" q:id="rId1"/></a>')).toBe('rId1');
    expect(idOf('<a><b q:id="rId1" xmlns:q="re&#108;"/></a>')).toBe('rId1');
    expect(idOf('<a xmlns:q="rel"><b xmlns:q="other" q:id="rId1"/></a>')).toBeUndefined();
    expect(idOf('<a xmlns:r="other"><b r:id="rId1"/></a>')).toBeUndefined();
    expect(idOf('<a><b id="1" xid="2"/></a>')).toBeUndefined();
    expect(() => idOf('<a xmlns:q="rel" xmlns:p="rel"><b q:id="1" p:id="2"/></a>')).toThrow('file.badPart');
  });

  it('may hold a closing bracket', () => {
    expect(attribute('<a f="A1>B1"/>', 'f')).toBe('A1>B1');
  });
});

describe('encodings', () => {
  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeff<a>评分</a>')],
    ['UTF-16 with a mark', utf16('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>评分</a>')],
    ['UTF-16, big end first', utf16('\ufeff<a>评分</a>', { isBigEndian: true })],
    ['UTF-16 without a mark', utf16('<a>评分</a>')],
    ['UTF-16 without a mark, big end first', utf16('<a>评分</a>', { isBigEndian: true })],
  ])('read alike: %s', (_, bytes) => {
    expect(text(bytes)).toBe('评分');
  });

  it('are refused when the bytes do not fit', () => {
    expect(() => scan(new Uint8Array([0x3c, 0x61, 0xff, 0x3e]))).toThrow('file.badPart');
    expect(() => scan('<?xml version="1.0" encoding="GBK"?><a/>')).toThrow('file.badPart');
  });
});

describe('what Excel escapes', () => {
  it.each([
    ['一_x000D_二', '一\r二'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x4E00_', '一'],
    ['_x00g0_ a_x', '_x00g0_ a_x'],
  ])('reads %j as %j', (stored, shown) => {
    expect(decodeExcelEscapes(stored)).toBe(shown);
  });
});
