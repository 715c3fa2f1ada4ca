/** Elements in their places and in their order, attributes that belong, text only where text belongs. */

import { problemAt } from './problem';
import type { ManifestProblem } from './problem';
import { ruleFor } from './schema';
import type { Rule, Sequence } from './schema';
import { local } from './tree';
import type { Element } from './tree';

/** Everything wrong with the form of an element and of what is in it. */
export function checkStructure(element: Element, parent = ''): readonly ManifestProblem[] {
  const rule = ruleFor(parent, element.name);
  if (rule === undefined) return []; // its parent has said that it does not belong
  return [
    ...checkAttributes(element, rule.attributes ?? {}),
    ...checkText(element, rule),
    ...checkChildren(element, rule.children ?? []),
    ...element.children.flatMap((child) => checkStructure(child, element.name)),
  ];
}

function checkAttributes(
  element: Element,
  expected: NonNullable<Rule['attributes']>,
): readonly ManifestProblem[] {
  const wanted = Object.entries(expected).flatMap(([name, value]) => {
    const found = element.attributes.get(name);
    if (found === undefined) return [problemAt('missingAttribute', element, { name })];
    if (value === undefined || found === value) return [];
    return [problemAt('wrongAttribute', element, { name, value: found, expected: value })];
  });
  const unwanted = [...element.attributes.keys()]
    // A set may name its version itself; requirements.ts looks at it.
    .filter((name) => !(name in expected) && !(element.name === 'app:Set' && name === 'MinVersion'))
    .map((name) => problemAt('unexpectedAttribute', element, { name }));
  return [...wanted, ...unwanted];
}

function checkText(element: Element, { hasText = false }: Rule): readonly ManifestProblem[] {
  if (hasText) return element.text === '' ? [problemAt('missingText', element, {})] : [];
  return element.text === '' ? [] : [problemAt('strayText', element, { text: element.text.slice(0, 40) })];
}

function checkChildren(element: Element, sequence: Sequence): readonly ManifestProblem[] {
  const names = sequence.map((word) => word.replace(/[?+]$/, ''));
  const count = (name: string): number => element.children.filter((child) => child.name === name).length;
  const missing = sequence
    .filter((word, at) => !word.endsWith('?') && count(names[at] ?? '') === 0)
    .map((word) => problemAt('missingElement', element, { name: local(word.replace('+', '')) }));
  const repeated = sequence
    .filter((word, at) => !word.endsWith('+') && count(names[at] ?? '') > 1)
    .map((word) => problemAt('repeatedElement', element, { name: local(word.replace('?', '')) }));
  const unexpected = element.children
    .filter(({ name }) => !names.includes(name))
    .map((child) => problemAt('unexpectedElement', child, { name: local(child.name) }));
  return [...missing, ...repeated, ...unexpected, ...checkOrder(element, names)];
}

/** Names each child that comes after one that should follow it. */
function checkOrder({ children }: Element, names: readonly string[]): readonly ManifestProblem[] {
  const known = children.filter(({ name }) => names.includes(name));
  return known.flatMap((child, at) => {
    const rank = names.indexOf(child.name);
    const late = known.slice(0, at).find(({ name }) => names.indexOf(name) > rank);
    return late === undefined
      ? []
      : [problemAt('misplacedElement', child, { name: local(child.name), before: local(late.name) })];
  });
}
