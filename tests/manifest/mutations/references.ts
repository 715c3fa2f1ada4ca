/** Resources, references to them, ids of the ribbon. */

import { row, swap, twice } from './mutation';
import type { Mutation } from './mutation';

export const references: readonly Mutation[] = [
  row(
    'a label not defined',
    'undefinedResource',
    swap('<Label resid="Check.Label"', '<Label resid="Chek.Label"'),
    'Control[2]/Label',
  ),
  row(
    'a label in another case',
    'undefinedResource',
    swap('<Label resid="Check.Label"', '<Label resid="check.label"'),
    'Control[2]/Label',
  ),
  row(
    'a page not defined',
    'undefinedResource',
    swap('<SourceLocation resid="Check.Url"', '<SourceLocation resid="Url"'),
    'Control[2]/Action',
  ),
  row(
    'a picture not defined',
    'undefinedResource',
    swap('size="80" resid="Icon.print.80"', 'size="80" resid="Icon.80"'),
    'Control[3]/Icon',
  ),
  row(
    'a long text for a label',
    'wrongResourceKind',
    swap('<Label resid="Check.Label"', '<Label resid="Check.Tip"'),
    'Control[2]/Label',
  ),
  row(
    'a label for a tip',
    'wrongResourceKind',
    swap('<Description resid="Check.Tip"', '<Description resid="Check.Label"'),
    'Supertip/Description',
  ),
  row(
    'a picture for a page',
    'wrongResourceKind',
    swap('<SourceLocation resid="Check.Url"', '<SourceLocation resid="Icon.check.16"'),
    'Action/SourceLocation',
  ),
  row(
    'a page for a picture',
    'wrongResourceKind',
    swap('size="16" resid="Icon.check.16"', 'size="16" resid="Check.Url"'),
    'Icon/Image[1]',
  ),
  row('a text defined twice', 'repeatedResource', twice(/<bt:String id="Check.Label"[^>]*>/), 'ShortStrings'),
  row(
    'one id for two kinds',
    'repeatedResource',
    swap('String id="Check.Tip"', 'String id="Check.Label"'),
    'LongStrings',
  ),
  row(
    'a text nobody uses',
    'unusedResource',
    swap('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Old" DefaultValue="旧" />'),
    'ShortStrings',
  ),
  row('two controls of one id', 'repeatedId', swap('id="PingfenPrint"', 'id="PingfenCheck"'), 'Control[3]'),
  row(
    'a control named as the group',
    'repeatedId',
    swap('id="PingfenPanel"', 'id="PingfenGroup"'),
    'Control[1]',
  ),
  row(
    'a pane of its own for a button',
    'otherTaskpane',
    (good) => good.replace(/(<TaskpaneId>PingfenPane<[^]*<TaskpaneId>Pingfen)Pane/, '$1Other'),
    'Control[3]',
  ),
];
