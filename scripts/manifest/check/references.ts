/** Resources: each defined once and used, each reference to one of the right kind. Ids and panes of the ribbon. */

import { problemAt } from './problem';
import type { ManifestProblem } from './problem';
import { everyElement, local } from './tree';
import type { Element } from './tree';

type Kind = 'Images' | 'Urls' | 'ShortStrings' | 'LongStrings';

/** What an element with a `resid` refers to. */
const kinds: Readonly<Record<string, Kind>> = {
  'ov:Label': 'ShortStrings',
  'ov:Title': 'ShortStrings',
  'ov:Description': 'LongStrings',
  'ov:LearnMoreUrl': 'Urls',
  'ov:SourceLocation': 'Urls',
  'bt:Image': 'Images',
};

interface Resource {
  readonly element: Element;
  readonly id: string;
  /** Name of the list it stands in. */
  readonly kind: string;
}

/** Every resource of the manifest. */
export const resourcesOf = (root: Element): readonly Resource[] =>
  everyElement(root)
    .filter(({ name }) => name === 'ov:Resources')
    .flatMap(({ children }) => children)
    .flatMap((list) =>
      list.children.map((element) => ({
        element,
        id: element.attributes.get('id') ?? '',
        kind: local(list.name),
      })),
    );

export function checkReferences(root: Element): readonly ManifestProblem[] {
  const resources = resourcesOf(root);
  const references = everyElement(root).filter(({ attributes }) => attributes.has('resid'));
  const used = new Set(references.map(({ attributes }) => attributes.get('resid')));
  const repeated = resources
    .filter(({ id }, at) => resources.findIndex((other) => other.id === id) < at)
    .map(({ element, id }) => problemAt('repeatedResource', element, { id }));
  const unused = resources
    .filter(({ id }) => !used.has(id))
    .map(({ element, id }) => problemAt('unusedResource', element, { id }));
  return [...references.flatMap((reference) => checkReference(reference, resources)), ...repeated, ...unused];
}

function checkReference(reference: Element, resources: readonly Resource[]): readonly ManifestProblem[] {
  const kind = kinds[reference.name];
  if (kind === undefined) return []; // the structure has no such reference
  const resid = reference.attributes.get('resid') ?? '';
  const found = resources.filter(({ id }) => id === resid);
  if (found.length === 0) return [problemAt('undefinedResource', reference, { resid, kind })];
  if (found.some((resource) => resource.kind === kind)) return [];
  return [problemAt('wrongResourceKind', reference, { resid, kind, found: found[0]?.kind ?? '' })];
}

/** Groups and controls have ids of their own; all buttons open one pane. */
export function checkRibbon(root: Element): readonly ManifestProblem[] {
  const elements = everyElement(root);
  const named = elements.filter(({ name }) => name === 'ov:Group' || name === 'ov:Control');
  const ids = named.map(({ attributes }) => attributes.get('id'));
  const repeated = named
    .filter((_, at) => ids.indexOf(ids[at]) < at)
    .map((element) => problemAt('repeatedId', element, { id: element.attributes.get('id') ?? '' }));
  const panes = elements.filter(({ name }) => name === 'ov:TaskpaneId');
  const expected = panes[0]?.text ?? '';
  const strays = panes
    .filter(({ text }) => text !== expected)
    .map((element) => problemAt('otherTaskpane', element, { found: element.text, expected }));
  return [...repeated, ...strays];
}
