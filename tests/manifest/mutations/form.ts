/** The XML itself, the root and the namespaces. */

import { drop, row, swap } from './mutation';
import type { Mutation } from './mutation';

export const form: readonly Mutation[] = [
  row('an end tag left out', 'notXml', drop(/<\/Hosts>/)),
  row('an ampersand not escaped', 'notXml', swap('help.html', 'help.html?a=1&b=2')),
  row('a DOCTYPE', 'notXml', swap('<OfficeApp', '<!DOCTYPE OfficeApp [<!ENTITY a "b">]><OfficeApp')),
  row('an attribute written twice', 'notXml', swap('Name="Workbook"', 'Name="Workbook" Name="Workbook"')),
  row('a prefix never declared', 'notXml', drop(/ xmlns:bt="[^"]*"/)),
  row('an empty file', 'notXml', () => ''),
  row('the schema of 1.0', 'wrongRoot', swap('appforoffice/1.1', 'appforoffice/1.0')),
  row('a mail add-in', 'wrongAttribute', swap('"TaskPaneApp"', '"MailApp"'), 'OfficeApp'),
  row(
    'overrides in the namespace of mail',
    'missingElement',
    swap('taskpaneappversionoverrides', 'mailappversionoverrides'),
  ),
  row('overrides of version 1.1', 'wrongAttribute', swap('VersionOverridesV1_0', 'VersionOverridesV1_1')),
  row(
    'resources in a namespace of nobody',
    'unexpectedElement',
    swap('officeappbasictypes/1.0', 'officeappbasictypes/9'),
    'Resources/Images',
  ),
];
