/** What the checker says of a manifest: a typed function a code. The place is put before it by problemAt. */

type Named = { readonly name: string };
type Url = { readonly what: string; readonly url: string };
type Resid = { readonly resid: string; readonly kind: string };

export const messages = {
  notXml: (p: { reason: string }) => `不是完好的 XML（${p.reason}）。请用 npm run manifest 重新生成。`,
  wrongRoot: (_: object) =>
    '根元素应是命名空间 appforoffice/1.1 里的 OfficeApp。请用 npm run manifest 重新生成。',

  missingElement: (p: Named) => `缺少 ${p.name}。请补上，位置要符合架构规定的顺序。`,
  unexpectedElement: (p: Named) => `${p.name} 不该在这里，或命名空间不对。请删去，或移到它所属的元素里。`,
  repeatedElement: (p: Named) => `${p.name} 只能有一个。请删去多余的。`,
  misplacedElement: (p: { name: string; before: string }) =>
    `${p.name} 应在 ${p.before} 之前。顺序不对时 Excel 不装入加载项，也不说明。请调整。`,
  missingAttribute: (p: Named) => `缺少属性 ${p.name}。请补上。`,
  unexpectedAttribute: (p: Named) => `不认识属性 ${p.name}。请删去或改对名称。`,
  wrongAttribute: (p: { name: string; value: string; expected: string }) =>
    `属性 ${p.name} 是“${p.value}”，应是 ${p.expected}。请改正。`,
  strayText: (p: { text: string }) => `这里不该有文字“${p.text}”。请删去。`,
  missingText: (_: object) => '内容是空的。请填上。',

  badGuid: (p: { id: string }) => `“${p.id}”不是 GUID（8-4-4-4-12 位十六进制）。请改正。`,
  otherGuid: (p: { id: string; expected: string }) =>
    `“${p.id}”不是本加载项的编号 ${p.expected}。编号变了，Excel 会当成另一个加载项。请改回。`,
  badVersion: (p: { version: string }) => `版本“${p.version}”应是四段数字，如 1.2.3.0。请改正。`,
  otherVersion: (p: { version: string; expected: string }) =>
    `版本是 ${p.version}，程序是 ${p.expected}。版本不一致时已装的电脑不会更新。请重新生成。`,
  badLocale: (p: { locale: string }) => `默认语言是“${p.locale}”，应是 zh-CN。请改正。`,
  badPermissions: (p: { permissions: string }) =>
    `权限是“${p.permissions}”，应是 ReadWriteDocument：少了不能填表，清单里没有更大的。请改正。`,
  badRequirement: (p: { found: string }) =>
    `要求的功能集是“${p.found}”，应只有 ExcelApi 1.1：要求得更高，版本低的 Excel 会把加载项藏起来而不说明。请改正。`,

  tooLong: (p: { what: string; length: number; limit: number }) =>
    `${p.what}有${p.length}个字符，最多${p.limit}个。请缩短。`,
  empty: (p: { what: string }) => `${p.what}是空的。请填上。`,

  badUrl: (p: Url) => `${p.what}“${p.url}”不是完整的网址。请写成 https://主机名/路径。`,
  notHttps: (p: Url) => `${p.what}“${p.url}”不是 https 地址，Excel 不会打开。请改成 https。`,
  otherOrigin: (p: Url & { origin: string }) =>
    `${p.what}“${p.url}”不在面板所在的服务器 ${p.origin} 上。内网应只用一台服务器，请改正或重新生成。`,

  undefinedResource: (p: Resid) => `引用的资源“${p.resid}”没有定义。请在 Resources 的 ${p.kind} 里加上。`,
  wrongResourceKind: (p: Resid & { found: string }) =>
    `引用的资源“${p.resid}”在 ${p.found} 里，这里要用 ${p.kind} 里的。请改正。`,
  repeatedResource: (p: { id: string }) => `资源编号“${p.id}”定义了不止一次。请改名或删去。`,
  unusedResource: (p: { id: string }) => `资源“${p.id}”没有用到。请删去，或补上用它的地方。`,
  repeatedId: (p: { id: string }) => `编号“${p.id}”用了不止一次。每个组和按钮的编号应各不相同，请改名。`,
  otherTaskpane: (p: { found: string; expected: string }) =>
    `TaskpaneId 是“${p.found}”，别的按钮是“${p.expected}”：会各开一个面板。请改成一样。`,

  missingIconSize: (p: { size: number }) => `缺少 ${p.size} 像素的图标。16、32、80 三种都要有，请补上。`,
  repeatedIconSize: (p: { size: string }) => `${p.size} 像素的图标写了不止一次。请删去多余的。`,
  unknownIconSize: (p: { size: string }) =>
    `图标尺寸“${p.size}”不在 16、20、24、32、40、48、64、80 之中。请改正。`,
  missingIconFile: (p: { url: string }) =>
    `没有这个图标文件：${p.url}。图标取不到时加载项不会出现在列表里，请补上文件或改对地址。`,
  wrongIconSize: (p: { url: string; found: string; expected: number }) =>
    `图标 ${p.url} 实际是 ${p.found} 像素，应是 ${p.expected}×${p.expected}。请换成对的图片。`,
};

export type Code = keyof typeof messages;
export type Parameters<C extends Code> = Exclude<globalThis.Parameters<(typeof messages)[C]>[0], undefined>;
