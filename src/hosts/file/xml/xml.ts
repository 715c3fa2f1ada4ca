/**
 * A pull scanner for the XML of workbooks from strangers.
 *
 * It holds to well-formed XML and nothing more: no DOCTYPE, hence no entities of the file's own.
 * Only elements of the part's own namespaces are shown to readers, whatever their prefix (xmlDialect.ts).
 * Attributes and text are decoded only when asked for, which is what makes it fast.
 */
import { fileRefusal } from '../../../problems/fileProblems';
import { knownElements } from './alike';
import type { Dialect } from './xmlDialect';
import { localName, openScopes } from './xmlScopes';
import { type PartRest, type PlainChildren, restFrom } from './partRest';
import { decodeEntities, withLineFeeds } from './xmlEntities';
import { MAX_TEXT, decodeXml, decodeXmlPiece, ownCopy } from './xmlText';
import { emptyTag, readTag, skipSpace } from './xmlTag';
import { BANG, GREATER, LESS, QUESTION, SLASH } from './characters';

/** Workbooks nest 10 deep or so. */
const MAX_DEPTH = 256;

type Token = 'start' | 'end' | 'text' | 'done';

/** Levels that plain children may have, themselves among them. */
const PLAIN_DEPTH = 3;

export class XmlScanner {
  private at = 0;
  /** Full names of the elements now open. */
  private readonly open: string[] = [];
  private hasRoot = false;
  /** The latest tag was `<x/>`, whose end is still to be reported. */
  private isEmpty = false;
  private readonly tag = emptyTag();
  private readonly scopes: ReturnType<typeof openScopes>;
  private tagFrom = 0;
  private textFrom = 0;
  private textTo = 0;
  private isCData = false;

  private source = '';
  /** Nothing in the source needs decoding, as in most sheets. */
  private isPlain = true;

  private constructor(
    head: string,
    /** What follows the source in the part, and is decoded when it is come to. */
    private rest: PartRest | undefined,
    readonly part: string,
    private readonly dialect: Dialect,
  ) {
    this.scopes = openScopes(dialect.namespaces);
    this.setSource(head);
  }

  /** Of a part in which `plain`, `<row `, may begin children that are taken by a short cut. */
  static of(bytes: Uint8Array, part: string, dialect: Dialect, plain?: string): XmlScanner {
    const rest = plain === undefined ? undefined : restFrom(bytes, plain);
    const head = decodeXml(rest === undefined ? bytes : bytes.subarray(0, rest.at));
    if (head === undefined) throw fileRefusal('file.badPart', {}, { part });
    return new XmlScanner(head, rest, part, dialect);
  }

  private setSource(source: string): void {
    this.source = source;
    this.at = 0;
    this.isPlain = !source.includes('&') && !source.includes('\r');
  }

  private readRest(): void {
    if (this.rest === undefined) return;
    const { bytes, at } = this.rest;
    this.rest = undefined;
    const text = decodeXmlPiece(bytes.subarray(at)) ?? this.fail();
    this.setSource(this.source.slice(this.at) + text);
  }

  /** The part cannot be read. Also for readers, to whom its content makes no sense. */
  fail(): never {
    throw fileRefusal('file.badPart', {}, { part: this.part });
  }

  /** Visits the children of the document's root; false when the root is not the one asked for. */
  inRoot(name: string, visit: (name: string) => void, plain?: PlainChildren): boolean {
    let isRight = false;
    for (let token = this.next(); token !== 'done'; token = this.next()) {
      if (token !== 'start') continue;
      isRight = this.isOurs() && localName(this.open[0]!) === name;
      if (isRight) this.eachChild(visit, plain);
      else this.leaveTo(0);
    }
    return isRight;
  }

  /**
   * Calls `visit` with the local name of each child of the element just entered. What `visit` leaves unread is
   * passed over, and so are elements of other namespaces. Children that `plain` takes are not visited.
   */
  eachChild(visit: (name: string) => void, plain?: PlainChildren): void {
    const depth = this.open.length;
    if (plain !== undefined) this.passPlain(plain);
    for (;;) {
      const token = this.next();
      if (token === 'done' || (token === 'end' && this.open.length < depth)) return;
      if (token !== 'start') continue;
      if (this.isOurs()) visit(localName(this.open[depth]!));
      else this.passForeign(depth);
      this.leaveTo(depth);
    }
  }

  /** What `read` makes of each child of the element just entered; of those written alike, of the first. */
  listChildren<T>(read: () => T): readonly T[] {
    const found: T[] = [];
    const known = knownElements<T>();
    this.readRest();
    const depth = this.open.length;
    this.eachChild(() => {
      const from = this.tagFrom;
      const value = read();
      this.leaveTo(depth);
      found.push(value);
      known.add({ raw: this.source.slice(from, this.at), value });
      for (let again = known.find(this.source, this.at); again; again = known.find(this.source, this.at)) {
        found.push(again.value);
        this.at += again.raw.length;
      }
    });
    return found;
  }

  /** Only where the rest of the part begins here, in an element of ours. */
  private passPlain(plain: PlainChildren): void {
    const { rest } = this;
    const isHere =
      rest !== undefined && !this.isEmpty && skipSpace(this.source, this.at) === this.source.length;
    if (!isHere || this.scopes.isHome('') !== true || this.open.length + PLAIN_DEPTH > MAX_DEPTH) return;
    this.rest = { bytes: rest.bytes, at: plain(rest.bytes, rest.at) };
  }

  /** Leaves what `visit` of `eachChild` left open, at any depth below the one given. */
  private leaveTo(depth: number): void {
    while (this.open.length > depth) this.next();
  }

  private isOurs(): boolean {
    return this.scopes.isHome(this.tag.name) ?? this.fail();
  }

  /**
   * Programs disagree on an element that is named like ours, or holds ours, in another namespace
   * (mc:AlternateContent too): one shows it, the next does not, Excel refuses the file.
   */
  private passForeign(depth: number): void {
    const foreign = this.tag.name;
    const refuse = (): never => {
      throw fileRefusal('file.foreignElement', {}, { part: this.part, name: foreign.slice(0, 40) });
    };
    if (this.dialect.names.has(localName(foreign))) refuse();
    while (this.open.length > depth) {
      const isInner = this.next() === 'start' && this.isOurs();
      if (isInner && this.dialect.names.has(localName(this.tag.name))) refuse();
    }
  }

  /** The text of the element just entered, which must hold nothing else, up to its end. */
  textContent(): string {
    let content = '';
    for (;;) {
      const token = this.next();
      if (token === 'end') return content;
      if (token !== 'text') this.fail();
      content += this.text();
      if (content.length > MAX_TEXT) this.fail();
    }
  }

  /** What the element just entered holds, as it is written, up to and with its end tag. */
  rawContent(): string {
    this.readRest();
    const from = this.at;
    this.leaveTo(this.open.length - 1);
    return this.source.slice(from, this.at);
  }

  /** An attribute of the element just entered, before its children are; in no namespace, unless one is given. */
  attribute(name: string, namespaces?: ReadonlySet<string>): string | undefined {
    const { source } = this;
    const { spans, spanCount } = this.tag;
    let found: string | undefined;
    for (let index = 0; index < spanCount; index += 4) {
      const from = spans[index]!;
      const to = spans[index + 1]!;
      const tail = to - name.length;
      if ((namespaces === undefined ? tail !== from : tail <= from) || !source.startsWith(name, tail))
        continue;
      if (namespaces !== undefined && !this.scopes.isIn(source.slice(from, to), namespaces)) continue;
      // Two prefixes of one namespace would be the same attribute twice.
      if (found !== undefined) this.fail();
      found = this.decoded(spans[index + 2]!, spans[index + 3]!);
      if (namespaces === undefined) return found;
    }
    return found;
  }

  private text(): string {
    const { textFrom, textTo } = this;
    return this.isCData
      ? ownCopy(withLineFeeds(this.source.slice(textFrom, textTo)))
      : this.decoded(textFrom, textTo);
  }

  private decoded(from: number, to: number): string {
    if (to - from > MAX_TEXT) this.fail();
    const raw = this.source.slice(from, to);
    return ownCopy(this.isPlain ? raw : (decodeEntities(raw) ?? this.fail()));
  }

  private next(): Token {
    if (this.isEmpty) return this.leave();
    for (;;) {
      if (this.at >= this.source.length) this.readRest();
      const { source } = this;
      if (this.at >= source.length) return this.finish();
      if (source.charCodeAt(this.at) !== LESS) return this.passText();
      const code = source.charCodeAt(this.at + 1);
      if (code === SLASH) return this.passEndTag();
      if (code === QUESTION) this.passThrough('<?', '?>');
      else if (code !== BANG) return this.passStartTag();
      else if (source.startsWith('<![CDATA[', this.at)) return this.passCData();
      // A DOCTYPE is refused here: without one, a file has no entities of its own.
      else this.passThrough('<!--', '-->');
    }
  }

  private finish(): Token {
    return this.hasRoot && this.open.length === 0 ? 'done' : this.fail();
  }

  private passStartTag(): Token {
    const isSecondRoot = this.hasRoot && this.open.length === 0;
    if (isSecondRoot || this.open.length === MAX_DEPTH) this.fail();
    if (!readTag(this.source, this.at, this.tag)) this.fail();
    this.tagFrom = this.at;
    this.open.push(this.tag.name);
    if (!this.scopes.enter(this.tag, this.open.length, this.source)) this.fail();
    this.hasRoot = true;
    this.isEmpty = this.tag.isEmpty;
    this.at = this.tag.end;
    return 'start';
  }

  private passEndTag(): Token {
    const name = this.open.at(-1) ?? this.fail();
    const end = skipSpace(this.source, this.at + 2 + name.length);
    if (!this.source.startsWith(name, this.at + 2) || this.source.charCodeAt(end) !== GREATER) this.fail();
    this.at = end + 1;
    return this.leave();
  }

  private leave(): Token {
    this.isEmpty = false;
    this.scopes.leave(this.open.length);
    this.open.pop();
    return 'end';
  }

  private passText(): Token {
    const next = this.source.indexOf('<', this.at);
    this.isCData = false;
    this.textFrom = this.at;
    this.textTo = next === -1 ? this.source.length : next;
    this.at = this.textTo;
    if (this.open.length === 0 && skipSpace(this.source, this.textFrom) < this.textTo) this.fail();
    return 'text';
  }

  private passCData(): Token {
    if (this.open.length === 0) this.fail();
    this.isCData = true;
    this.textFrom = this.at + '<![CDATA['.length;
    this.passThrough('<![CDATA[', ']]>');
    this.textTo = this.at - ']]>'.length;
    return 'text';
  }

  private passThrough(opening: string, closing: string): void {
    const end = this.source.indexOf(closing, this.at + opening.length);
    if (end === -1 || !this.source.startsWith(opening, this.at)) this.fail();
    this.at = end + closing.length;
  }
}
