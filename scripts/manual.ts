/**
 * Writes docs/评分标准写法.md: for whoever writes rubrics. What it says is what the code reads, asks for and prints, so
 * that it cannot go stale. With --check, says whether it is.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ownEntries } from '../src/problems/narrow';
import { loadRubric } from '../src/rubric/load';
import type { Feature } from './manual/rest';
import { COLUMNS, FEATURES } from './manual/rest';
import { fenced, ruleChapters } from './manual/rules';

const path = join(__dirname, '..', 'docs', '评分标准写法.md');

const WHERE: Readonly<Record<Feature['at'], string>> = {
  rubric: '写在最外层',
  section: '写在部分里',
  item: '写在项里',
  clause: '写在款里',
  rule: '写在款的 `rule` 里',
};

/** A rubric of one item with the feature in its place. @throws ScoresheetError if it is not right. */
function loadWith({ at, json }: Feature): void {
  const clause = {
    ...{ id: '1a', text: '扣1分', label: '有问题', remark: '有问题，扣{points}分' },
    rule: at === 'rule' ? json : { kind: 'flat', points: 1 },
    ...(at === 'clause' && json),
  };
  const plain = {
    ...{ text: '扣1分', label: '有问题', remark: '有问题{n}次，扣{points}分' },
    rule: { kind: 'perOccurrence', points: 1, unit: '次' },
  };
  const item = {
    ...{ id: '1', label: '1', requirement: '工作', criteria: '有问题的，扣1分。', fullScore: 10 },
    clauses: [clause],
    ...(at === 'item' && json),
  };
  // Only what speaks of another clause needs one.
  const items = JSON.stringify(json).includes('"2a"')
    ? [item, { ...item, id: '2', label: '2', clauses: [{ id: '2a', ...plain }] }]
    : [item];
  const isScaled = at === 'section';
  loadRubric(
    JSON.stringify({
      ...{
        id: 'example',
        title: '{period}考核评分表',
        unitNoun: '单位',
        period: 'year',
        fullScore: isScaled ? 30 : 10,
      },
      source: { notice: '考核办法', issuer: '某县' },
      sections: [{ id: 's1', title: '一', fullScore: 10, items, ...(isScaled && json) }],
      layout: {
        columns: [
          { field: 'criteria', header: '评分细则' },
          { field: 'score', header: '得分' },
        ],
      },
      ...(at === 'rubric' && json),
    }),
  );
}

const featureChapter = (feature: Feature): string => {
  loadWith(feature);
  const { title, notice, how, at, json } = feature;
  return `### ${title}\n\n通知里写：“${notice}”\n\n${how}\n\n${WHERE[at]}：\n\n${fenced(json)}`;
};

const text = (): string =>
  [
    '# 评分标准写法',
    '写给县里编评分标准的人。本页由 `npm run manual` 从程序自己的表里生成，例句是程序自己读的，JSON 都装得进去。',
    '多数标准不用写 JSON：把通知里的表格粘贴到网页上，逐项“写明怎样计分”，存为文件就行。下面的 JSON 供查对；完整的格式见 `templates/rubric.schema.json`，写好后用 `pingfen lint 标准.json` 检查。',
    '## 怎样扣、怎样得',
    '每一款（`clauses` 里的一条）写：`text`（细则里的原文，一字不差）、`label`（发现了什么）、`remark`（备注怎么写，{n} 是填的数，{points} 是分数）、`effect`（deduct 扣、credit 得、bonus 加；不写就是扣）、`rule`（下面各种之一）。',
    ...ruleChapters(),
    '## 通知里还会写的',
    ...FEATURES.map(featureChapter),
    '## 评分表的各列',
    '写在 `layout.columns` 里，从左到右；`header` 照原表。',
    `| \`field\` | 是什么 |\n| --- | --- |\n${ownEntries(COLUMNS)
      .map(([field, words]) => `| \`${field}\` | ${words} |`)
      .join('\n')}`,
    '文字列里的字靠左还是居中，照原表写 `"align": "left"` 或 `"align": "center"`；不写的，类目、指标、牵头部门和合并的文字列居中，其余靠左。',
    '`layout.sideMargin` 是纸左右各留几毫米（15至28），原表留得窄、因此少印一页的才写；不写的，竖放左28、右26，横放各20。',
    '一个考核项目下面还有几项、标题横贯全表的（“（一）道路（20分）”占一整行），写 `"headingRow": true`，序号写在 `requirement` 里；怎样画跟 `layout.sectionRows`。',
  ].join('\n\n');

async function main(): Promise<void> {
  const written = await format(text(), { ...(await resolveConfig(path)), parser: 'markdown' });
  if (!process.argv.includes('--check')) writeFileSync(path, written);
  else if (readFileSync(path, 'utf8') !== written) {
    console.error('docs/评分标准写法.md is stale: run `npm run manual`.');
    process.exitCode = 1;
  }
}

void main();
