/** What may be wrong with a command, and with the answers given to it. */

type None = Record<string, never>;

export const answersMessages = {
  'answers.notAnObject': (_: None) => '这里应为 { } 形式的内容。请对照使用说明里的 answers 样例修改。',
  'answers.contradiction': (p: { label: string }) =>
    `${p.label}填了两次，两次不一样。同一件事只填一处，请核对。`,
  'answers.notAList': (_: None) => '这里应为 [ ] 形式的列表，如 ["55"]。请改正。',
  'answers.unknownId': (p: { id: string; known: string }) => `不认识“${p.id}”。${p.known}`,
  'answers.noField': (p: { id: string; why: string }) => `“${p.id}”这里不能填：${p.why}。请删去。`,
  'answers.unusable': (p: { label: string; found: string; expected: string; fix: string }) =>
    `${p.label}不能填 ${p.found}，${p.expected}。${p.fix}`,
};

const ownMessages = {
  'command.unknown': (p: { command: string; known: string }) =>
    `没有“${p.command}”这个命令。可用的命令：${p.known}。`,
  'command.unknownOption': (p: { option: string; known: string }) =>
    `不认识选项“${p.option}”。可用的选项：${p.known}。`,
  'command.missingValue': (p: { option: string }) =>
    `选项“${p.option}”后面要写内容。内容以“-”开头时，请用等号连写：--选项=-内容。`,
  'command.unwantedValue': (p: { option: string; found: string }) =>
    `选项“${p.option}”是开关，后面不能写“${p.found}”。不需要时请不写这个选项。`,
  'command.missingArgument': (p: { usage: string }) => `少写了内容。用法：${p.usage}`,
  'command.tooManyArguments': (p: { found: string }) => `多写了“${p.found}”。文件名里有空格时，请加引号。`,
  'command.badChoice': (p: { option: string; found: string; known: string }) =>
    `选项“${p.option}”不能是“${p.found}”，可用：${p.known}。`,
  'command.unknownReading': (p: { found: string; known: string }) =>
    `这份评分标准没有“${p.found}”这种理解。可用的：${p.known}。`,
  'command.unknownPart': (p: { found: string; known: string }) =>
    `没有编号为“${p.found}”的项。可用的：${p.known}。`,
  'command.notAFile': (p: { path: string }) =>
    `“${p.path}”不是普通文件（是设备、管道、链接或文件夹），没有写入。请换一个文件名。`,
  'command.cannotPrint': (p: { reason: string }) =>
    `结果没有写完：输出的地方写不进去（${p.reason}），可能是磁盘满了。请换一个地方再试。`,
  'command.fileExists': (p: { path: string }) =>
    `“${p.path}”已经有了，没有覆盖。要覆盖请加 --force，或用 -o 换一个文件名。`,
  'command.cannotWrite': (p: { path: string; reason: string }) =>
    `写不了“${p.path}”（${p.reason}）。请检查文件夹是否存在、是否有权限、磁盘是否已满；文件若正打开着，请先关闭。`,
  'command.cannotRead': (p: { path: string; reason: string }) =>
    `读不了“${p.path}”（${p.reason}）。请检查它是不是文件、有没有读取的权限。`,
  'command.unknownRubric': (p: { id: string; known: string }) =>
    `没有叫“${p.id}”的评分标准，也没有这个文件。自带的评分标准：${p.known}。用自己的标准时，请写 JSON 文件的路径。`,
  'command.unexpected': (p: { detail: string }) =>
    `程序出错，没有写任何文件。请把下面这行发给维护人员：${p.detail}`,
};

const serveMessages = {
  'serve.noPages': (p: { folder: string }) =>
    `“${p.folder}”里没有工作台的网页。请先运行 npm start 或 npm run build 编译。`,
  'serve.badPort': (p: { found: string }) => `端口“${p.found}”不能用。请写1到65535之间的整数，如 4170。`,
  'serve.cannotListen': (p: { port: number; reason: string }) =>
    `端口${p.port}不能用（${p.reason}），可能已被别的程序占用。请用 --port 换一个，或不写 --port，由程序自己选。`,
};

export const commandMessages = { ...ownMessages, ...serveMessages };
