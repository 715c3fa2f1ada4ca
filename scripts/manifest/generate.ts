/**
 * The manifest of the add-in: an XML manifest (add-in only), which every Excel of the floor reads; the unified one
 * needs Microsoft 365.
 *
 * - Requirements: ExcelApi 1.1 alone, though the pane needs 1.9. Where a requirement is not met Excel hides the add-in
 *   without a word; this way the pane opens and says which version is needed.
 * - Permissions: ReadWriteDocument. Less would do for reading or for writing, but `Excel.run` needs both, and only this
 *   level may listen to edits.
 * - ShowTaskpane for all three buttons. ExecuteFunction would run in a hidden page of its own, started anew for every
 *   click, which can neither show a list of problems nor turn an open pane; and it would be a second page to load,
 *   to watch and to keep within the Content-Security-Policy. 核对 and 打印设置 are views of the pane.
 * - Everything comes from one origin, so there are no AppDomains.
 */

import {
  ADD_IN_ID,
  DEFAULT_BASE,
  HELP_PAGE,
  ICON_SIZES,
  LISTING_ICON_SIZES,
  TASKPANE_ID,
  buttons,
  iconPath,
  manifestVersion,
} from './addIn';
import type { Button } from './addIn';
import { resources } from './resources';
import { strings } from './strings';
import { writeXml, xml } from './xmlWrite';
import type { Xml } from './xmlWrite';

export interface ManifestOptions {
  /** From parseBase. */
  readonly base?: string;
  /** As in package.json. */
  readonly version: string;
}

/** The text of manifest.xml. */
export const generateManifest = ({ base = DEFAULT_BASE, version }: ManifestOptions): string =>
  writeXml(
    officeApp(base, manifestVersion(version)),
    '由 npm run manifest 生成。换服务器请重新生成，不要手工修改。',
  );

const officeApp = (base: string, version: string): Xml =>
  xml(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    [
      xml('Id', {}, ADD_IN_ID),
      xml('Version', {}, version),
      xml('ProviderName', {}, strings.provider),
      xml('DefaultLocale', {}, 'zh-CN'),
      xml('DisplayName', { DefaultValue: strings.displayName }),
      xml('Description', { DefaultValue: strings.description }),
      xml('IconUrl', { DefaultValue: `${base}/${iconPath('panel', LISTING_ICON_SIZES.normal)}` }),
      xml('HighResolutionIconUrl', { DefaultValue: `${base}/${iconPath('panel', LISTING_ICON_SIZES.high)}` }),
      xml('SupportUrl', { DefaultValue: `${base}/${HELP_PAGE}` }),
      xml('Hosts', {}, [xml('Host', { Name: 'Workbook' })]),
      xml('Requirements', {}, [
        xml('Sets', { DefaultMinVersion: '1.1' }, [xml('Set', { Name: 'ExcelApi' })]),
      ]),
      // Where the ribbon cannot be changed (SharePoint's catalogue), the add-in opens by its name, with this page.
      xml('DefaultSettings', {}, [xml('SourceLocation', { DefaultValue: `${base}/taskpane.html` })]),
      xml('Permissions', {}, 'ReadWriteDocument'),
      versionOverrides(base),
    ],
  );

const versionOverrides = (base: string): Xml =>
  xml(
    'VersionOverrides',
    {
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    },
    [
      xml('Hosts', {}, [
        xml('Host', { 'xsi:type': 'Workbook' }, [
          xml('DesktopFormFactor', {}, [
            xml('GetStarted', {}, [
              xml('Title', { resid: 'Start.Title' }),
              xml('Description', { resid: 'Start.Description' }),
              xml('LearnMoreUrl', { resid: 'Help.Url' }),
            ]),
            xml('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
              xml('OfficeTab', { id: 'TabHome' }, [group()]),
            ]),
          ]),
        ]),
      ]),
      resources(base),
    ],
  );

const group = (): Xml =>
  xml('Group', { id: 'PingfenGroup' }, [
    xml('Label', { resid: 'Group.Label' }),
    icon('panel'),
    ...buttons.map(control),
  ]);

const control = ({ key, icon: name }: Button): Xml =>
  xml('Control', { 'xsi:type': 'Button', id: `Pingfen${key}` }, [
    xml('Label', { resid: `${key}.Label` }),
    xml('Supertip', {}, [
      xml('Title', { resid: `${key}.Label` }),
      xml('Description', { resid: `${key}.Tip` }),
    ]),
    icon(name),
    xml('Action', { 'xsi:type': 'ShowTaskpane' }, [
      xml('TaskpaneId', {}, TASKPANE_ID),
      xml('SourceLocation', { resid: `${key}.Url` }),
      // The title bar of the pane: the same whichever button opened it.
      xml('Title', { resid: 'Group.Label' }),
    ]),
  ]);

const icon = (name: string): Xml =>
  xml(
    'Icon',
    {},
    ICON_SIZES.map((size) => xml('bt:Image', { size: `${size}`, resid: `Icon.${name}.${size}` })),
  );
