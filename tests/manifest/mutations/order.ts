/** Elements in another order than the schemas have. */

import { before, row } from './mutation';
import type { Mutation } from './mutation';

export const order: readonly Mutation[] = [
  row('Version before Id', 'misplacedElement', before(/<Version>.*?<\/Version>/, '<Id>'), 'OfficeApp/Id'),
  row(
    'Permissions before DefaultSettings',
    'misplacedElement',
    before(/<Permissions>.*?<\/Permissions>/, '<DefaultSettings>'),
    'OfficeApp/DefaultSettings',
  ),
  row(
    'Requirements before Hosts',
    'misplacedElement',
    before(/<Requirements>[^]*?<\/Requirements>/, '<Hosts>'),
    'OfficeApp/Hosts',
  ),
  row(
    'SupportUrl before IconUrl',
    'misplacedElement',
    before(/<SupportUrl[^>]*>/, '<IconUrl'),
    'OfficeApp/IconUrl',
  ),
  row(
    'Resources before Hosts',
    'misplacedElement',
    before(/<Resources>[^]*<\/Resources>/, '<Hosts>\n      <Host xsi'),
    'VersionOverrides/Hosts',
  ),
  row(
    'GetStarted after the ribbon',
    'misplacedElement',
    before(/<ExtensionPoint[^]*<\/ExtensionPoint>/, '<GetStarted>'),
    'DesktopFormFactor/GetStarted',
  ),
  row(
    'a group’s icon before its label',
    'misplacedElement',
    before(/<Icon>[^]*?<\/Icon>/, '<Label resid="Group.Label" />'),
    'Group/Label',
  ),
  row(
    'a control before the group’s icon',
    'misplacedElement',
    before(/<Control [^]*?<\/Control>/, '<Label resid="Group.Label" />'),
    'Group/Label',
  ),
  row(
    'a button’s action before its icon',
    'misplacedElement',
    before(/<Action [^]*?<\/Action>/, '<Supertip>'),
    'Control[1]/Supertip',
  ),
  row(
    'a tip’s text before its title',
    'misplacedElement',
    before(/<Description resid="Panel.Tip" \/>/, '<Title resid="Panel.Label" />'),
    'Supertip/Title',
  ),
  row(
    'the page before the pane’s id',
    'misplacedElement',
    before(/<SourceLocation resid[^>]*>/, '<TaskpaneId>'),
    'Action/TaskpaneId',
  ),
  row(
    'strings before addresses',
    'misplacedElement',
    before(/<bt:ShortStrings>[^]*<\/bt:ShortStrings>/, '<bt:Urls>'),
    'Resources/Urls',
  ),
];
