/**
 * A manifest as a tree of elements that know their line and their path. Namespaces are resolved here once, and shown
 * as the prefixes of the schemas' documentation: `ov:Host` is the Host of VersionOverrides, `app:Host` that of OfficeApp.
 */

import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';

export interface Element {
  /** Prefix and local name: `bt:Image`; `?:Image` in a namespace that is none of ours. */
  readonly name: string;
  /** From the root, without prefixes: `OfficeApp/Hosts/Host`, numbered where there are several: `Control[2]`. */
  readonly path: string;
  readonly line: number;
  /** Without the namespace declarations; the only prefixed one is `xsi:type`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text directly inside, without space around it. */
  readonly text: string;
}

interface Draft {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Draft[];
  text: string;
}

export type Parsed = { readonly root: Element } | { readonly line: number; readonly reason: string };

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'app:',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov:',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt:',
};
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Parses the text; the first thing that is not well-formed ends it. A DOCTYPE is refused: Office takes none. */
export function parseTree(text: string): Parsed {
  const parser = new SaxesParser({ xmlns: true });
  const open: Draft[] = [];
  let root: Draft | undefined;
  let fault: { readonly line: number; readonly reason: string } | undefined;

  const fail = (reason: string): void => {
    fault ??= { line: parser.line, reason };
  };
  const addText = (piece: string): void => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += piece;
  };
  parser.on('error', (error) => {
    fail(error.message);
  });
  parser.on('doctype', () => {
    fail('DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    const element = draft(tag, parser.line);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (fault !== undefined) return fault;
  return root === undefined ? { line: 1, reason: 'no root' } : { root: finish(root, local(root.name)) };
}

function draft({ local: localName, uri, attributes }: SaxesTagNS, line: number): Draft {
  const own = Object.values(attributes)
    .filter((attribute) => attribute.uri !== XMLNS)
    .map(({ local: attributeName, uri: space, value }): [string, string] => [
      space === XSI ? `xsi:${attributeName}` : space === '' ? attributeName : `?:${attributeName}`,
      value,
    ]);
  return {
    name: `${prefixes[uri] ?? '?:'}${localName}`,
    line,
    attributes: new Map(own),
    children: [],
    text: '',
  };
}

const finish = ({ name, line, attributes, children, text }: Draft, path: string): Element => ({
  name,
  path,
  line,
  attributes,
  text: text.trim(),
  children: children.map((child, at) => finish(child, `${path}/${numbered(children, at)}`)),
});

function numbered(siblings: readonly Draft[], at: number): string {
  const name = siblings[at]?.name ?? '';
  const isAlone = siblings.filter((sibling) => sibling.name === name).length === 1;
  const before = siblings.slice(0, at).filter((sibling) => sibling.name === name).length;
  return isAlone ? local(name) : `${local(name)}[${before + 1}]`;
}

/** `Host`, of `ov:Host`. */
export const local = (name: string): string => name.replace(/^.*:/, '');

/** The element and everything in it, in the order of the text. */
export const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(everyElement),
];
