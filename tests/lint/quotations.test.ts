/** Faults that whoever took the notice down put right: they are left in the notes only. */

import { lintRubric } from '../../src/lint/lint';
import { aRubric } from '../support/builders';

const found = (about: string, text: string) =>
  lintRubric(aRubric({ items: [], assumptions: [{ about, text }] }))
    .filter(({ pointer }) => pointer.startsWith('/assumptions'))
    .map(({ code, message }) => [code, message.split('：')[0]]);

it.each([
  ['/title', '标题以“年”字开头，年份空着。', 'L26', '标题（原文）有空着没填的地方'],
  ['/source', '落款“2021年3月 日”，日空着。', 'L26', '文件（原文）有空着没填的地方'],
  ['/fullScore', '原文“得分=5××÷率”，改为“得分=5×率”。', 'L21', '总分（原文）的公式或标点像是损坏了'],
  [
    '/title',
    '原文混入“咱们回头再看一下”，已略去。',
    'L22',
    '标题（原文）里有不像公文的话，可能是误粘贴，也可能涉及个人',
  ],
  ['/title', '“85分以上”“70至84分”“70分以下”各为一等。', 'L11', '标题（原文）的等次、分档不衔接'],
])('%s: %s', (about, text, code, message) => {
  expect(found(about, text)).toContainEqual([code, message]);
});

it('is no fault where the rubric still says it, or where the note speaks for itself', () => {
  expect(found('/title', '“年”按考核年度填；得分=5××÷率的写法没有采用。')).not.toContainEqual(
    expect.arrayContaining(['L21']),
  );
  expect(found('/fullScore', '年份以“年”字前的数字为准。')).toEqual([]);
  expect(found('/title', '“未闭合的引号不算。')).toEqual([]);
});
