/**
 * What may stand where: the part of the published schemas (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0,
 * OfficeAppBasicTypesV1_0) that this add-in uses.
 *
 * It is narrower than they are, on purpose: what the add-in has no use for (sign-in, custom functions, other hosts,
 * translations, a second tab) is refused, and what only lists and help need (icons, SupportUrl, Hosts, Requirements)
 * has to be there.
 */

/** Children in the order they must have: `x` once, `x?` at most once, `x+` once or more. */
export type Sequence = readonly string[];

export interface Rule {
  readonly children?: Sequence;
  /** Attributes, all required; a string is the one value allowed. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Has text, and no children. */
  readonly hasText?: boolean;
}

const anything = undefined;
const text: Rule = { hasText: true };
const setting: Rule = { attributes: { DefaultValue: anything } };
const reference: Rule = { attributes: { resid: anything } };
const resource: Rule = { attributes: { id: anything, DefaultValue: anything } };

/** By the element's name, or by its parent's and its own where that decides. */
const rules: Readonly<Record<string, Rule>> = {
  'app:OfficeApp': {
    attributes: { 'xsi:type': 'TaskPaneApp' },
    children: [
      'app:Id',
      'app:Version',
      'app:ProviderName',
      'app:DefaultLocale',
      'app:DisplayName',
      'app:Description',
      'app:IconUrl',
      'app:HighResolutionIconUrl',
      'app:SupportUrl',
      'app:Hosts',
      'app:Requirements',
      'app:DefaultSettings',
      'app:Permissions',
      'ov:VersionOverrides',
    ],
  },
  'app:Id': text,
  'app:Version': text,
  'app:ProviderName': text,
  'app:DefaultLocale': text,
  'app:DisplayName': setting,
  'app:Description': setting,
  'app:IconUrl': setting,
  'app:HighResolutionIconUrl': setting,
  'app:SupportUrl': setting,
  'app:Hosts': { children: ['app:Host'] },
  'app:Host': { attributes: { Name: 'Workbook' } },
  'app:Requirements': { children: ['app:Sets'] },
  'app:Sets': { attributes: { DefaultMinVersion: anything }, children: ['app:Set'] },
  'app:Set': { attributes: { Name: anything } },
  'app:DefaultSettings': { children: ['app:SourceLocation'] },
  'app:SourceLocation': setting,
  'app:Permissions': text,

  'ov:VersionOverrides': {
    attributes: { 'xsi:type': 'VersionOverridesV1_0' },
    children: ['ov:Hosts', 'ov:Resources'],
  },
  'ov:Hosts': { children: ['ov:Host'] },
  'ov:Host': { attributes: { 'xsi:type': 'Workbook' }, children: ['ov:DesktopFormFactor'] },
  'ov:DesktopFormFactor': { children: ['ov:GetStarted?', 'ov:ExtensionPoint'] },
  'ov:GetStarted': { children: ['ov:Title', 'ov:Description', 'ov:LearnMoreUrl'] },
  'ov:ExtensionPoint': { attributes: { 'xsi:type': 'PrimaryCommandSurface' }, children: ['ov:OfficeTab'] },
  'ov:OfficeTab': { attributes: { id: 'TabHome' }, children: ['ov:Group+'] },
  'ov:Group': { attributes: { id: anything }, children: ['ov:Label', 'ov:Icon', 'ov:Control+'] },
  'ov:Control': {
    attributes: { 'xsi:type': 'Button', id: anything },
    children: ['ov:Label', 'ov:Supertip', 'ov:Icon', 'ov:Action'],
  },
  'ov:Supertip': { children: ['ov:Title', 'ov:Description'] },
  'ov:Icon': { children: ['bt:Image+'] },
  'ov:Action': {
    attributes: { 'xsi:type': 'ShowTaskpane' },
    children: ['ov:TaskpaneId', 'ov:SourceLocation', 'ov:Title?'],
  },
  'ov:TaskpaneId': text,
  'ov:Label': reference,
  'ov:Title': reference,
  'ov:Description': reference,
  'ov:LearnMoreUrl': reference,
  'ov:SourceLocation': reference,
  'ov:Icon/bt:Image': { attributes: { size: anything, resid: anything } },

  'ov:Resources': { children: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'] },
  'bt:Images': { children: ['bt:Image+'] },
  'bt:Urls': { children: ['bt:Url+'] },
  'bt:ShortStrings': { children: ['bt:String+'] },
  'bt:LongStrings': { children: ['bt:String+'] },
  'bt:Images/bt:Image': resource,
  'bt:Url': resource,
  'bt:String': resource,
};

/** The rule for an element below another. */
export const ruleFor = (parent: string, name: string): Rule | undefined =>
  rules[`${parent}/${name}`] ?? rules[name];
