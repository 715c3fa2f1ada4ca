/** The sizes Excel asks for, and pictures that are what the manifest says they are. */

import { ICON_SIZES, LISTING_ICON_SIZES } from '../addIn';
import { problemAt } from './problem';
import type { ManifestProblem } from './problem';
import { resourcesOf } from './references';
import { everyElement } from './tree';
import type { Element } from './tree';

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of the picture at an address, or undefined if there is none. */
export type PictureSizeOf = (url: string) => PictureSize | undefined;

/** Sizes that the schema allows. */
const allowed = ['16', '20', '24', '32', '40', '48', '64', '80'];

export const checkIcons = (root: Element, sizeOf: PictureSizeOf): readonly ManifestProblem[] => {
  const urls = new Map(
    resourcesOf(root).map(({ id, element }) => [id, element.attributes.get('DefaultValue') ?? '']),
  );
  return everyElement(root).flatMap((element) => {
    if (element.name === 'ov:Icon') return checkList(element, urls, sizeOf);
    const listed = listing[element.name];
    return listed === undefined
      ? []
      : checkPicture(element, element.attributes.get('DefaultValue') ?? '', listed, sizeOf);
  });
};

const listing: Readonly<Record<string, number>> = {
  'app:IconUrl': LISTING_ICON_SIZES.normal,
  'app:HighResolutionIconUrl': LISTING_ICON_SIZES.high,
};

function checkList(
  icon: Element,
  urls: ReadonlyMap<string, string>,
  sizeOf: PictureSizeOf,
): readonly ManifestProblem[] {
  const sizes = icon.children.map(({ attributes }) => attributes.get('size') ?? '');
  const missing = ICON_SIZES.filter((size) => !sizes.includes(`${size}`)).map((size) =>
    problemAt('missingIconSize', icon, { size }),
  );
  const each = icon.children.flatMap((image, at) => {
    const size = sizes[at] ?? '';
    if (!allowed.includes(size)) return [problemAt('unknownIconSize', image, { size })];
    if (sizes.indexOf(size) < at) return [problemAt('repeatedIconSize', image, { size })];
    const url = urls.get(image.attributes.get('resid') ?? '');
    return url === undefined ? [] : checkPicture(image, url, Number(size), sizeOf);
  });
  return [...missing, ...each];
}

function checkPicture(
  element: Element,
  url: string,
  expected: number,
  sizeOf: PictureSizeOf,
): readonly ManifestProblem[] {
  const size = sizeOf(url);
  if (size === undefined) return [problemAt('missingIconFile', element, { url })];
  if (size.width === expected && size.height === expected) return [];
  return [problemAt('wrongIconSize', element, { url, found: `${size.width}×${size.height}`, expected })];
}
