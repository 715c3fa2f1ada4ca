/** Who the add-in is and what it asks for: Id, Version, DefaultLocale, Permissions, Requirements. */

import { ADD_IN_ID } from '../addIn';
import { problemAt } from './problem';
import type { ManifestProblem } from './problem';
import type { Element } from './tree';

type Check = (element: Element, version: string) => readonly ManifestProblem[];

const checks: Readonly<Record<string, Check>> = {
  'app:Id': (element) => {
    const id = element.text;
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return [problemAt('badGuid', element, { id })];
    return id.toLowerCase() === ADD_IN_ID
      ? []
      : [problemAt('otherGuid', element, { id, expected: ADD_IN_ID })];
  },
  'app:Version': (element, expected) => {
    const version = element.text;
    if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) return [problemAt('badVersion', element, { version })];
    return version === expected ? [] : [problemAt('otherVersion', element, { version, expected })];
  },
  'app:DefaultLocale': (element) =>
    element.text === 'zh-CN' ? [] : [problemAt('badLocale', element, { locale: element.text })],
  'app:Permissions': (element) =>
    element.text === 'ReadWriteDocument'
      ? []
      : [problemAt('badPermissions', element, { permissions: element.text })],
  'app:Sets': (element) =>
    element.children.filter(({ name }) => name === 'app:Set').flatMap((set) => checkSet(set, element)),
};

function checkSet(set: Element, sets: Element): readonly ManifestProblem[] {
  const name = set.attributes.get('Name') ?? '';
  const version = set.attributes.get('MinVersion') ?? sets.attributes.get('DefaultMinVersion') ?? '';
  const found = `${name} ${version}`;
  return found === 'ExcelApi 1.1' ? [] : [problemAt('badRequirement', set, { found })];
}

/** Problems of one element, if it is one of these; `version` is the one the manifest should have. */
export const checkIdentity = (element: Element, version: string): readonly ManifestProblem[] =>
  checks[element.name]?.(element, version) ?? [];
