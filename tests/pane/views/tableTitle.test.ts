/** A notice with several tables: each is called by what stands above it. */
import { readHtml } from '../../../src/importer/html/readHtml';
import { tableTitle } from '../../../src/pane/views/tableTitle';

const TABLE = '<table><tr><td>序号</td><td>考核内容</td></tr></table>';
const source = readHtml(`<p>各社区：</p><p>附件1</p><p>街道考核评分表</p><p>单位：＿＿　日期：＿＿</p>${TABLE}
  <p>附件2</p><p>社区考核评分表</p>${TABLE}<p>现将联系人报来。</p>${TABLE}`);

it.each([
  ['第1个表', '第1个表 街道考核评分表'],
  ['第2个表', '第2个表 社区考核评分表'],
  // No title of its own: what it begins with, and never the title of another.
  ['第3个表', '第3个表 序号'],
  ['工作表“附件9”', '工作表“附件9”'],
])('calls %s %s', (name, title) => {
  expect(tableTitle(source, name)).toBe(title);
});
