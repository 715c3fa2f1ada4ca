/** Who the add-in is and what it asks for. */

import { row, swap } from './mutation';
import type { Mutation } from './mutation';

export const identity: readonly Mutation[] = [
  row('an Id that is no GUID', 'badGuid', (good) => good.replace(/<Id>.{4}/, '<Id>'), 'OfficeApp/Id'),
  row(
    'the GUID of another add-in',
    'otherGuid',
    (good) => good.replace(/<Id>.{8}/, '<Id>00000000'),
    'OfficeApp/Id',
  ),
  row(
    'a version of three numbers',
    'badVersion',
    swap('<Version>1.2.3.0', '<Version>1.2.3'),
    'OfficeApp/Version',
  ),
  row('a version with a letter', 'badVersion', swap('<Version>1.2.3.0', '<Version>v1.2.3.0')),
  row('a number of six digits', 'badVersion', swap('<Version>1.2.3.0', '<Version>1.2.3.100000')),
  row('the version before this one', 'otherVersion', swap('<Version>1.2.3.0', '<Version>1.2.2.0')),
  row('English by default', 'badLocale', swap('zh-CN', 'en-US'), 'DefaultLocale'),
  row('leave to read only', 'badPermissions', swap('ReadWriteDocument', 'ReadDocument'), 'Permissions'),
  row('a permission that does not exist', 'badPermissions', swap('ReadWriteDocument', 'FullControl')),
  row(
    'ExcelApi 1.9, by default',
    'badRequirement',
    swap('DefaultMinVersion="1.1"', 'DefaultMinVersion="1.9"'),
  ),
  row(
    'ExcelApi 1.9, of the set itself',
    'badRequirement',
    swap('Name="ExcelApi"', 'Name="ExcelApi" MinVersion="1.9"'),
  ),
  row('the set of Word', 'badRequirement', swap('Name="ExcelApi"', 'Name="WordApi"'), 'Sets/Set'),
];
