/** Texts within their length, addresses whole, secure and of one origin. */

import { isSecure } from '../base';
import { problemAt } from './problem';
import type { ManifestProblem } from './problem';
import { everyElement } from './tree';
import type { Element } from './tree';

const SHORT = 125;
const LONG = 250;
const RESOURCE_ID = 32;
const URL_LENGTH = 2048;

/** The limit of an element's text or of an attribute; the key of the latter is the element's, @ and its name. */
const limits: Readonly<Record<string, number>> = {
  'app:ProviderName': SHORT,
  'ov:TaskpaneId': SHORT,
  'app:DisplayName@DefaultValue': SHORT,
  'app:Description@DefaultValue': LONG,
  'app:IconUrl@DefaultValue': URL_LENGTH,
  'app:HighResolutionIconUrl@DefaultValue': URL_LENGTH,
  'app:SupportUrl@DefaultValue': URL_LENGTH,
  'app:SourceLocation@DefaultValue': URL_LENGTH,
  'bt:Images/bt:Image@DefaultValue': URL_LENGTH,
  'bt:Urls/bt:Url@DefaultValue': URL_LENGTH,
  'bt:ShortStrings/bt:String@DefaultValue': SHORT,
  'bt:LongStrings/bt:String@DefaultValue': LONG,
  'ov:OfficeTab/ov:Group@id': SHORT,
  'ov:Group/ov:Control@id': SHORT,
  'bt:Images/bt:Image@id': RESOURCE_ID,
  'bt:Urls/bt:Url@id': RESOURCE_ID,
  'bt:ShortStrings/bt:String@id': RESOURCE_ID,
  'bt:LongStrings/bt:String@id': RESOURCE_ID,
};

/** Every text and address of the manifest. Lengths are in UTF-16 units, as .NET counts them. */
export function checkValues(root: Element): readonly ManifestProblem[] {
  const origin = originOf(root);
  return root.children.flatMap((child) => checkElement(child, root.name, origin));
}

function checkElement(
  element: Element,
  parent: string,
  origin: string | undefined,
): readonly ManifestProblem[] {
  const own = valuesOf(element).flatMap(({ key, what, value }) => {
    const limit = limits[`${parent}/${element.name}${key}`] ?? limits[`${element.name}${key}`];
    if (limit === undefined) return [];
    if (value.trim() === '') return key === '' ? [] : [problemAt('empty', element, { what })];
    if (value.length > limit) return [problemAt('tooLong', element, { what, length: value.length, limit })];
    return limit === URL_LENGTH ? checkUrl(element, what, value, origin) : [];
  });
  return [...own, ...element.children.flatMap((child) => checkElement(child, element.name, origin))];
}

const valuesOf = ({ text, attributes }: Element): readonly { key: string; what: string; value: string }[] => [
  { key: '', what: '文字', value: text },
  ...[...attributes].map(([name, value]) => ({ key: `@${name}`, what: `属性 ${name} `, value })),
];

function checkUrl(
  element: Element,
  what: string,
  url: string,
  origin: string | undefined,
): readonly ManifestProblem[] {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || /\s/.test(url)) return [problemAt('badUrl', element, { what, url })];
  if (!isSecure(parsed)) return [problemAt('notHttps', element, { what, url })];
  return origin === undefined || parsed.origin === origin
    ? []
    : [problemAt('otherOrigin', element, { what, url, origin })];
}

/** The server of the pane itself: everything else has to be on it. */
function originOf(root: Element): string | undefined {
  const source = everyElement(root).find(({ name }) => name === 'app:SourceLocation');
  const url = source?.attributes.get('DefaultValue') ?? '';
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
