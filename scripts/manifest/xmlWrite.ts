/** Writes XML from a tree, so that no address or label has to be escaped by hand. */

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, or one text. */
  readonly content: readonly Xml[] | string;
}

/** An element. */
export const xml = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly Xml[] | string = [],
): Xml => ({ name, attributes, content });

/** The whole document, indented, with a comment before the root if there is one to make. */
export function writeXml(root: Xml, comment?: string): string {
  const note = comment === undefined ? '' : `<!-- ${comment} -->\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${note}${writeElement(root, '')}`;
}

/** Text for an element or an attribute in double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function writeElement({ name, attributes, content }: Xml, indent: string): string {
  const start = `${indent}<${name}${writeAttributes(attributes)}`;
  if (content.length === 0) return `${start} />\n`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>\n`;
  const inner = content.map((child) => writeElement(child, `${indent}  `)).join('');
  return `${start}>\n${inner}${indent}</${name}>\n`;
}

const writeAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
