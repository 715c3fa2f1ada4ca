/** What is wrong with the rubrics of the list: those that stay in a browser, and those that an office put on its server. */

export const libraryMessages = {
  'library.gone': (p: { title: string }) =>
    `“${p.title}”已不在本机，可能在另一个窗口里删除了。请再打开它的文件，或选别的评分标准。`,
  'library.badList': (p: { file: string }) =>
    `本单位的评分标准没有列出：“${p.file}”的内容不对。请管理员用 npm run rubrics 重新生成它，其他评分标准照常能用。`,
  'library.noFile': (p: { file: string }) =>
    `没有取到本单位的评分标准“${p.file}”。请检查网络；还不行，请管理员看服务器的“评分标准”文件夹里有没有这个文件。`,
};
