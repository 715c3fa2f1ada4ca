/** 填表说明: how to fill the sheet in, and the 评分口径. Never says that the notice contradicts itself. */

import type { Rubric } from '../rubric/rubric';
import type { Mode } from '../scoring/fields';
import { roomFor } from './columns';
import type { Worksheet } from './model';
import { ENTRIES, GUIDE, REMARKS, REVIEW, SCORESHEET } from './sheetNames';
import type { StyleName } from './styles';
import { styledHeight } from './styles';
import { columnPixels } from './textHeight';

const WIDTH = roomFor.portrait - 1;

/** `code` is 标准版本码: of the rubric as issued, whatever reading is chosen. */
export function drawGuide(rubric: Rubric, mode: Mode, code: string): Worksheet {
  const lines = [
    { text: GUIDE, style: 'subtitle' as const },
    ...paragraphs('一、怎么填', steps[mode](rubric)),
    ...paragraphs('二、评分口径', readings(rubric)),
    ...paragraphs('三、说明', [...NOTES, codeNote(code)]),
  ];
  return {
    name: GUIDE,
    visibility: 'visible',
    columns: [{ width: 2, isHidden: true }, { width: WIDTH }],
    heights: new Map(lines.map(({ text, style }, i) => [i + 1, heightOf(text, style)])),
    cells: lines.map(({ text, style }, i) => ({ row: i + 1, column: 2, value: text, style })),
    merges: [],
    validations: [],
    highlights: [],
    print: {
      area: { from: { row: 1, column: 2 }, to: { row: lines.length, column: 2 } },
      orientation: 'portrait',
      breaksAfter: [],
    },
  };
}

const heightOf = (text: string, style: StyleName): number =>
  styledHeight(text, columnPixels(WIDTH), style) + 3;

const paragraphs = (
  title: string,
  texts: readonly string[],
): readonly { text: string; style: StyleName }[] => [
  { text: title, style: 'heading' },
  ...texts.map((text, i) => ({ text: `${i + 1}. ${text}`, style: 'plain' as const })),
];

const CONFIRM =
  '全部核查完后，在“核查确认”处选“是”：没有填写的各款，就按“经核查无扣分情形”计。没有确认之前，总分显示“未评完”。';

const steps: Readonly<Record<Mode, (rubric: Rubric) => readonly string[]>> = {
  tally: ({ unitNoun }) => [
    `在“${ENTRIES}”里填${unitNoun}名称、考核期和评分时间，再逐款填发现的次数，或选“是”“否”；事由写在同一行。`,
    `评分、备注和总分由表格自己算，写在“${SCORESHEET}”里；每一项扣完为止，不会扣成负数。`,
    CONFIRM,
    `领导审定改分的，在“${REVIEW}”表里填加减的分数和理由；评分和备注随之改变。这一张单独呈领导，不随表下发。`,
    `备注不合适的，在“${REMARKS}”表里另写一句；清空就恢复自动备注。`,
    `“${ENTRIES}”空白打印出来，可以带到现场用笔填写。`,
  ],
  direct: ({ unitNoun }) => [
    `在“${ENTRIES}”里填${unitNoun}名称、考核期和评分时间。`,
    `在“${SCORESHEET}”的评分栏里逐项填得分，不得低于0分、不得高于本项分值。没有填的项按“未评”处理，不按0分处理。`,
    `加分和一票否决的情形填在“${ENTRIES}”里；扣分原因写在“${REMARKS}”表里，印在${SCORESHEET}备注栏；写不下的，随“${REMARKS}”表打印。`,
  ],
};

const readings = ({ assumptions = [] }: Rubric): readonly string[] => {
  const notes = assumptions.flatMap(({ note }) => note ?? []);
  return notes.length === 0 ? ['按评分细则原文执行。'] : notes;
};

const codeNote = (code: string): string =>
  `标准版本码：${code}。与发文单位公布的一致，才是所发的那一份标准。`;

const NOTES = [
  '有底色的格子可以填写，其余格子已锁定，以免误改公式；没有设密码。',
  '显示“有误”的，是填了不能用的内容（文字、负数、全角数字等），旁边写着应当怎么填。',
  '本表用普通公式计算，Excel、WPS 都能打开，不需要联网，也不需要安装别的软件。',
];
