/** Rubrics that are hard on the paper: many rows under merged cells, texts longer than a page, deep nesting. */

import { loadRubric } from '../../src/rubric/load';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { aClause, anItem, aRubric, aSection } from './builders';

const SENTENCES = [
  '未按要求建立工作台账的，每发现一处扣0.1分；',
  '材料报送不及时的，每迟报1天扣0.5分；',
  '经核实群众投诉属实且未按期办结的，每起扣1分；',
  '“三线一单”（PM2.5、PM10）管控不到位的，扣0.2分；',
];

/** Words of which no two items have the same, nor two sentences of one item. */
function words(id: string, length: number): string {
  let text = `第${id}项：`;
  for (let i = 1; text.length < length; i++) text += `${i}.${SENTENCES[(i + id.length) % SENTENCES.length]}`;
  return text;
}

const clause = aClause({
  text: '发现问题，每处扣0.1分。',
  remark: '发现问题{n}处，扣{points}分',
  rule: { kind: 'perOccurrence', points: 0.1, unit: '处' },
});

interface Lengths {
  readonly requirement: number;
  readonly criteria: number;
}

const item = (id: string, { requirement, criteria }: Lengths, more: Partial<Item> = {}): Item =>
  anItem({
    id,
    fullScore: 2,
    requirement: `${words(`${id}甲`, requirement)}。`,
    criteria: `${words(`${id}乙`, criteria)}${clause.text}`,
    clauses: [clause],
    ...more,
  });

const parent = (id: string, items: readonly Item[], more: Partial<Item> = {}): Item =>
  anItem({ id, requirement: `${words(`${id}甲`, 40)}。`, items, ...more });

const signatures = [
  { label: '考核人', people: 2 },
  { label: '被考核单位负责人', stamp: true },
];

const PROJECTS = [
  '污染减排',
  '环保规划、环境科技及目标管理',
  '环境影响评价',
  '污染防治',
  '自然生态',
  '环境监测',
  '环境监察执法与应急',
  '宣传教育',
];
const LEADERS = ['总量办', '规财处、科技处', '污染防治处', '县生态环境保护委员会办公室'];
const ITEMS_PER_PROJECT = [2, 9, 5, 20, 4, 1, 12, 7] as const;

/** 60 rows in 8 sections; 工作项目 and 牵头部门 are merged over their rows. */
export const manyRows = (): Rubric =>
  loaded(
    aRubric({
      id: 'many-rows',
      attachment: '附件2',
      title: '{period}县区环保局主要工作目标及考核办法评分表',
      sections: PROJECTS.map((title, s) =>
        aSection({
          id: `s${s + 1}`,
          title,
          items: Array.from({ length: ITEMS_PER_PROJECT[s] as number }, (_, i) =>
            item(
              `${s + 1}x${i + 1}`,
              { requirement: 20 + ((i * 37) % 50), criteria: 30 + ((i * 53) % 80) },
              // The last project names nobody.
              s === 7 ? {} : { leadUnit: LEADERS[(s + (i > 5 ? 1 : 0)) % 4] as string },
            ),
          ),
        }),
      ),
      layout: {
        columns: [
          { field: 'section', header: '工作项目', width: 6 },
          { field: 'label', header: '序号', width: 5 },
          { field: 'requirement', header: '工作目标及要求', width: 16 },
          { field: 'fullScore', header: '所占分值', width: 6 },
          { field: 'criteria', header: '考核办法及扣分细则（扣满本项分值为止）', width: 20 },
          { field: 'leadUnit', header: '牵头部门', width: 7 },
          { field: 'score', header: '得分', width: 6 },
          { field: 'remark', header: '备注', width: 11 },
        ],
        subtotals: 'leadUnit',
        signatures,
      },
    }),
  );

/** Rows higher than Excel's highest, and than a page: in the middle, at the beginning of a page, and the last one. */
export const tallRows = (): Rubric =>
  loaded(
    aRubric({
      id: 'tall-rows',
      attachment: '附件2',
      title: '{period}网格化环境监管考核评分表',
      sections: [
        aSection({
          id: 's1',
          items: [
            item('1', { requirement: 40, criteria: 150 }),
            item('2', { requirement: 300, criteria: 3000 }),
            item('3', { requirement: 30, criteria: 60 }),
          ],
        }),
        aSection({
          id: 's2',
          title: '重点工作',
          items: [
            item('4', { requirement: 900, criteria: 60 }),
            item('5', { requirement: 40, criteria: 700 }),
          ],
        }),
      ],
      layout: {
        columns: [
          { field: 'label', header: '序号' },
          { field: 'requirement', header: '考核内容' },
          { field: 'criteria', header: '评分细则' },
          { field: 'fullScore', header: '分值' },
          { field: 'score', header: '评分' },
          { field: 'remark', header: '备注' },
        ],
        signatures,
      },
    }),
  );

const RIVERS = '区“五水共治”办';
const OFFICE = '市生态环境局分局';
const LAND = '市规划和自然资源局分局';
const MEMBERS = [
  OFFICE,
  '区林水局',
  '区农业农村局',
  '区住建局',
  '区城管局',
  '区交通运输局',
  '区经信局',
  '各镇街、平台',
];

/** 1000 points on landscape paper: sub-items of sub-items, 责任单位 longer than their rows, a text longer than a page. */
export const thousandPoints = (): Rubric =>
  loaded(
    aRubric({
      id: 'thousand-points',
      title: '{period}生态文明建设目标责任书任务分解评分表',
      sections: [
        aSection({
          id: 's1',
          title: '一、水环境质量（基本分400分）',
          items: ['1', '2', '3'].map((id, i) =>
            item(
              id,
              { requirement: 40, criteria: i === 1 ? 1300 : 200 },
              {
                fullScore: [300, 60, 40][i] as number,
                leadUnit: RIVERS,
                responsibleUnits: ['领导小组各成员单位'],
              },
            ),
          ),
        }),
        aSection({
          id: 's2',
          title: '二、重点工作（600分）',
          items: ['4', '5', '6', '7'].map((id) =>
            parent(
              id,
              [
                item(
                  `${id}x1`,
                  { requirement: 30, criteria: 20 },
                  { label: '（1）', fullScore: 50, responsibleUnits: MEMBERS },
                ),
                parent(
                  `${id}x2`,
                  [
                    item(`${id}x2x1`, { requirement: 60, criteria: 30 }, { label: '①', fullScore: 37.5 }),
                    item(
                      `${id}x2x2`,
                      { requirement: 90, criteria: 40 },
                      { label: '②', fullScore: 62.5, leadUnit: LAND },
                    ),
                  ],
                  { label: '（2）' },
                ),
              ],
              { leadUnit: OFFICE },
            ),
          ),
        }),
      ],
      layout: {
        orientation: 'landscape',
        columns: [
          { field: 'label', header: '序号', width: 6 },
          { field: 'requirement', header: '考核内容', width: 24 },
          { field: 'fullScore', header: '分值' },
          { field: 'criteria', header: '评分规则', width: 32 },
          { field: 'leadUnit', header: '牵头单位' },
          { field: 'responsibleUnits', header: '责任单位' },
          { field: 'score', header: '得分' },
          { field: 'remark', header: '备注', width: 15 },
        ],
        subtotals: 'leadUnit',
        signatures,
      },
    }),
  );

const loaded = (rubric: Rubric): Rubric => loadRubric(JSON.stringify(rubric));
