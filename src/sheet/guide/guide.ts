/** 填表说明: how to fill the sheet in, and the 评分口径. Never says that the notice contradicts itself. */

import type { Rubric } from '../../rubric/rubric';
import type { Prepared } from '../../scoring/fields/prepared';
import { roomFor } from '../../rubric/columnWidths';
import type { Worksheet } from '../model';
import { stepsOf } from './guideSteps';
import { GUIDE } from '../sheetNames';
import type { StyleName } from '../styles';
import { styledHeight } from '../styles';
import { columnPixels } from '../../paper/textHeight';

const WIDTH = roomFor.portrait - 1;

/** `code` is 标准版本码: of the rubric as issued, whatever reading is chosen. */
export function drawGuide(prepared: Prepared, code: string): Worksheet {
  const { rubric } = prepared;
  const lines = [
    { text: GUIDE, style: 'subtitle' as const },
    ...paragraphs('一、怎么填', stepsOf(prepared)),
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
