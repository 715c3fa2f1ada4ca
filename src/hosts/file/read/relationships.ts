/** How one part of a workbook names the next: `_rels/….rels`. No part is looked for under its usual name. */
import type { Zip } from '../zip/zip';
import { XmlScanner } from '../xml/xml';
import { packageRelationships, relationshipIds } from '../xml/xmlDialect';
import { fileRefusal } from '../../../problems/fileProblems';

export interface Relationship {
  readonly id: string;
  /** `worksheet`, `styles`: the type without the URI of transitional or strict; the whole type of another program's own. */
  readonly kind: string;
  /** Full part name without a leading slash; undefined for what lies outside the file. */
  readonly part: string | undefined;
}

/** The relationships of a part; of the whole package when `part` is empty. None when it has no `.rels`. */
export function readRelationships(zip: Zip, part: string): readonly Relationship[] {
  const relsPart = relsOf(part);
  const bytes = zip.read(relsPart);
  if (bytes === undefined) return [];
  const found = new Map<string, Relationship>();
  const xml = XmlScanner.of(bytes, relsPart, packageRelationships);
  const isRead = xml.inRoot('Relationships', (name) => {
    if (name !== 'Relationship') return;
    const relationship = readRelationship(xml, part);
    if (found.has(relationship.id)) xml.fail();
    found.set(relationship.id, relationship);
  });
  if (!isRead) xml.fail();
  return [...found.values()];
}

function readRelationship(xml: XmlScanner, from: string): Relationship {
  const id = xml.attribute('Id') ?? xml.fail();
  const type = xml.attribute('Type') ?? xml.fail();
  const target = xml.attribute('Target') ?? xml.fail();
  const isInside = (xml.attribute('TargetMode') ?? 'Internal') === 'Internal';
  return {
    id,
    kind: kindOf(type),
    part: isInside ? resolve(from, target) : undefined,
  };
}

function kindOf(type: string): string {
  const slash = type.lastIndexOf('/');
  return relationshipIds.has(type.slice(0, slash)) ? type.slice(slash + 1) : type;
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export const relsOf = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** The one part of this kind; two are one too many to know which counts. */
export function onlyPart(relationships: readonly Relationship[], sought: string): string | undefined {
  const [first, second] = relationships.filter(({ kind }) => kind === sought);
  if (second !== undefined)
    throw fileRefusal('file.duplicateEntry', {}, { part: second.part ?? second.kind });
  return first?.part;
}

/** `../a.xml` seen from `xl/b/c.xml` is `xl/a.xml`; `/xl/a.xml` is itself. */
function resolve(from: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folderOf(from) + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);
