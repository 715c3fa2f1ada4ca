/** The Resources of the manifest: every picture, address and text that the buttons refer to by id. */

import { HELP_PAGE, ICON_SIZES, buttons, iconPath } from './addIn';
import { buttonStrings, strings } from './strings';
import { xml } from './xmlWrite';
import type { Xml } from './xmlWrite';

export const resources = (base: string): Xml =>
  xml('Resources', {}, [
    xml(
      'bt:Images',
      {},
      buttons.flatMap(({ icon }) =>
        ICON_SIZES.map((size) =>
          resource('bt:Image', `Icon.${icon}.${size}`, `${base}/${iconPath(icon, size)}`),
        ),
      ),
    ),
    xml('bt:Urls', {}, [
      ...buttons.map(({ key, page }) => resource('bt:Url', `${key}.Url`, `${base}/${page}`)),
      resource('bt:Url', 'Help.Url', `${base}/${HELP_PAGE}`),
    ]),
    xml('bt:ShortStrings', {}, [
      resource('bt:String', 'Group.Label', strings.group),
      resource('bt:String', 'Start.Title', strings.startTitle),
      ...buttons.map(({ key }) => resource('bt:String', `${key}.Label`, buttonStrings[key].label)),
    ]),
    xml('bt:LongStrings', {}, [
      resource('bt:String', 'Start.Description', strings.startDescription),
      ...buttons.map(({ key }) => resource('bt:String', `${key}.Tip`, buttonStrings[key].tip)),
    ]),
  ]);

const resource = (name: string, id: string, value: string): Xml => xml(name, { id, DefaultValue: value });
