/** Pictures of the wrong size, or none. */

import { drop, row, swap, twice } from './mutation';
import type { Mutation } from './mutation';

export const icons: readonly Mutation[] = [
  ...[16, 32, 80].map((size) =>
    row(
      `no picture of ${size}`,
      'missingIconSize',
      drop(new RegExp(`<bt:Image size="${size}" resid="Icon.check.${size}" />`)),
      'Control[2]/Icon',
    ),
  ),
  row('no picture of 16 for the group', 'missingIconSize', drop(/<bt:Image size="16" [^>]*>/), 'Group/Icon'),
  row('a size twice', 'repeatedIconSize', twice(/<bt:Image size="16" [^>]*>/), 'Icon/Image[2]'),
  row(
    'a size that Office does not know',
    'unknownIconSize',
    swap('size="32" resid="Icon.check.32"', 'size="33" resid="Icon.check.32"'),
    'Control[2]/Icon',
  ),
  row(
    'a picture that is not there',
    'missingIconFile',
    (good) => good.replaceAll('icons/check-16.png', 'icons/chek-16.png'),
    'Control[2]/Icon',
  ),
  row('a picture outside assets', 'missingIconFile', (good) =>
    good.replaceAll('assets/icons/check-16.png', 'icons/check-16.png'),
  ),
  row(
    'a small picture for a large one',
    'wrongIconSize',
    swap('assets/icons/check-80.png', 'assets/icons/check-32.png'),
    'Control[2]/Icon',
  ),
  row(
    'the list’s picture of 16',
    'wrongIconSize',
    swap(
      '<IconUrl DefaultValue="https://localhost:3000/assets/icons/panel-32.png',
      '<IconUrl DefaultValue="https://localhost:3000/assets/icons/panel-16.png',
    ),
    'IconUrl',
  ),
  row(
    'the list’s large picture of 32',
    'wrongIconSize',
    swap('panel-64.png', 'panel-32.png'),
    'HighResolutionIconUrl',
  ),
];
