/** Texts too long or empty, addresses that will not do. */

import { long, row, swap } from './mutation';
import type { Mutation } from './mutation';

export const values: readonly Mutation[] = [
  row(
    'a name of 126',
    'tooLong',
    swap('DisplayName DefaultValue="评分表"', `DisplayName DefaultValue="${long(126)}"`),
    'DisplayName',
  ),
  row(
    'a provider of 126',
    'tooLong',
    swap('<ProviderName>pingfen', `<ProviderName>${long(126)}`),
    'ProviderName',
  ),
  row(
    'a description of 251',
    'tooLong',
    (good) => good.replace(/(<Description DefaultValue=")[^"]*/, `$1${long(251)}`),
    'Description',
  ),
  row(
    'a label of 126',
    'tooLong',
    (good) => good.replace(/(id="Check.Label" DefaultValue=")[^"]*/, `$1${long(126)}`),
    'ShortStrings',
  ),
  row(
    'a tip of 251',
    'tooLong',
    (good) => good.replace(/(id="Check.Tip" DefaultValue=")[^"]*/, `$1${long(251)}`),
    'LongStrings',
  ),
  row(
    'an id of 33',
    'tooLong',
    (good) => good.replaceAll('"Check.Tip"', `"${'a'.repeat(33)}"`),
    'LongStrings',
  ),
  row(
    'an address of 2049',
    'tooLong',
    (good) =>
      good.replace(/(id="Help.Url" DefaultValue=")[^"]*/, `$1https://localhost:3000/${'a'.repeat(2026)}`),
    'Urls',
  ),
  row('a control id of 126', 'tooLong', swap('id="PingfenCheck"', `id="${'a'.repeat(126)}"`), 'Control[2]'),
  row(
    'an empty label',
    'empty',
    (good) => good.replace(/(id="Check.Label" DefaultValue=")[^"]*/, '$1 '),
    'ShortStrings',
  ),
  row(
    'a path for an address',
    'badUrl',
    (good) => good.replace(/(<SupportUrl DefaultValue=")[^"]*/, '$1/help.html'),
    'SupportUrl',
  ),
  row('a space in an address', 'badUrl', swap('/help.html', '/he lp.html'), 'SupportUrl'),
  row(
    'the pane over http',
    'notHttps',
    swap(
      '<SourceLocation DefaultValue="https://localhost:3000',
      '<SourceLocation DefaultValue="http://oa.example',
    ),
    'SourceLocation',
  ),
  row(
    'a button over http',
    'notHttps',
    swap(
      'id="Check.Url" DefaultValue="https://localhost:3000',
      'id="Check.Url" DefaultValue="http://oa.example',
    ),
    'Urls',
  ),
  row(
    'an icon over http',
    'notHttps',
    swap('<IconUrl DefaultValue="https://localhost:3000', '<IconUrl DefaultValue="http://oa.example'),
    'IconUrl',
  ),
  row(
    'a button on another server',
    'otherOrigin',
    swap(
      'id="Check.Url" DefaultValue="https://localhost:3000',
      'id="Check.Url" DefaultValue="https://cdn.example',
    ),
    'Urls',
  ),
  row(
    'help on another port',
    'otherOrigin',
    swap(
      '<SupportUrl DefaultValue="https://localhost:3000',
      '<SupportUrl DefaultValue="https://localhost:3001',
    ),
    'SupportUrl',
  ),
];
