/** Elements and attributes missing, repeated or foreign. */

import { drop, row, swap, twice } from './mutation';
import type { Mutation } from './mutation';

export const presence: readonly Mutation[] = [
  ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'Permissions'].map((name) =>
    row(`${name} left out`, 'missingElement', drop(new RegExp(`<${name}>.*?</${name}>`)), 'OfficeApp'),
  ),
  ...['DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map((name) =>
    row(`${name} left out`, 'missingElement', drop(new RegExp(`<${name} DefaultValue[^>]*>`)), 'OfficeApp'),
  ),
  row('Requirements left out', 'missingElement', drop(/<Requirements>[^]*?<\/Requirements>/), 'OfficeApp'),
  row(
    'the page of the pane left out',
    'missingElement',
    drop(/<SourceLocation DefaultValue[^>]*>/),
    'DefaultSettings',
  ),
  row(
    'no overrides at all',
    'missingElement',
    drop(/<VersionOverrides [^]*<\/VersionOverrides>/),
    'OfficeApp',
  ),
  row('a button without a tip', 'missingElement', drop(/<Supertip>[^]*?<\/Supertip>/), 'Control[1]'),
  row('a button without an action', 'missingElement', drop(/<Action [^]*?<\/Action>/), 'Control[1]'),
  row(
    'a button without its pane’s id',
    'missingElement',
    drop(/<TaskpaneId>.*?<\/TaskpaneId>/),
    'Control[1]/Action',
  ),
  row('two versions', 'repeatedElement', twice(/<Version>.*?<\/Version>/), 'OfficeApp'),
  row('two tabs', 'repeatedElement', twice(/<OfficeTab [^]*<\/OfficeTab>/), 'ExtensionPoint'),
  row(
    'a misspelt element',
    'unexpectedElement',
    (good) => good.replaceAll('SupportUrl', 'SupportURL'),
    'OfficeApp/SupportURL',
  ),
  row('another host', 'repeatedElement', twice(/<Host Name="Workbook" \/>/), 'OfficeApp/Hosts'),
  row(
    'Word for a host',
    'wrongAttribute',
    swap('<Host Name="Workbook"', '<Host Name="Document"'),
    'OfficeApp/Hosts/Host',
  ),
  row(
    'Word for a host of the ribbon',
    'wrongAttribute',
    swap('<Host xsi:type="Workbook"', '<Host xsi:type="Document"'),
  ),
  row(
    'a page for functions',
    'unexpectedElement',
    swap('<ExtensionPoint', '<FunctionFile resid="Panel.Url" /><ExtensionPoint'),
    'FunctionFile',
  ),
  row(
    'a button that runs a function',
    'wrongAttribute',
    swap('"ShowTaskpane"', '"ExecuteFunction"'),
    'Control[1]/Action',
  ),
  row(
    'other domains',
    'unexpectedElement',
    swap('<Hosts>', '<AppDomains><AppDomain>https://a.example</AppDomain></AppDomains><Hosts>'),
    'OfficeApp/AppDomains',
  ),
  row('the Insert tab', 'wrongAttribute', swap('"TabHome"', '"TabInsert"'), 'OfficeTab'),
  row(
    'a label that names nothing',
    'missingAttribute',
    swap('<Label resid="Check.Label" />', '<Label />'),
    'Control[2]/Label',
  ),
  row(
    'a misspelt attribute',
    'unexpectedAttribute',
    swap('<SupportUrl DefaultValue', '<SupportUrl Value'),
    'SupportUrl',
  ),
  row('words between elements', 'strayText', swap('<Hosts>', '请填<Hosts>'), 'OfficeApp'),
  row('an empty provider', 'missingText', swap('<ProviderName>pingfen', '<ProviderName>'), 'ProviderName'),
];
