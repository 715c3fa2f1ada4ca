/** By what a sheet is scored: which rubric, filled in how, at which stage, and under which reading. */

import type { Issue } from '../rubric/issued';
import type { Chosen } from '../rubric/reading';
import { optionOf } from '../rubric/reading';
import type { Rubric } from '../rubric/rubric';
import type { Mode, Stage } from '../scoring/fields/fields';

/** The part of a sheet's setting that decides its scores. */
interface Standing {
  readonly rubric: Rubric;
  readonly mode: Mode;
  readonly stage: Stage;
  readonly chosen: Chosen;
}

/** What tells of a form by what its sheets are scored. */
interface StandingForm {
  readonly setting: Standing;
  /** 标准版本码 of its rubric. */
  readonly code: string;
}

const MODES: Readonly<Record<Mode, string>> = { tally: '逐款填次数', direct: '直接填分' };
const stageNames: Readonly<Record<Stage, string>> = { self: '自评', assess: '考核', final: '审定' };

/** 标准版本码 K7QM3V9T（与自带的标准一致）　填写方式：逐款填次数　阶段：考核　评分口径：按标准原样 */
export function standingWords({ setting, code }: StandingForm, issue: Issue): string {
  return [
    `标准版本码 ${code}（${issueWords(issue)}）`,
    `填写方式：${MODES[setting.mode]}`,
    `阶段：${stageNames[setting.stage]}`,
    `评分口径：${readingWords(setting)}`,
  ].join('　');
}

function issueWords(issue: Issue): string {
  switch (issue.kind) {
    case 'named':
      return '与指定的标准一致';
    case 'builtIn':
      return '与自带的标准一致';
    case 'earlier':
      return `与${issue.version}版自带的标准一致`;
    case 'notNamed':
    case 'notBuiltIn':
      return `不是所发的标准，应为${issue.expected}`;
    case 'unknown':
      return '自备的标准，没有核对，请与发文单位公布的核对';
  }
}

function readingWords({ rubric: { readings = [] }, chosen }: Standing): string {
  const others = readings.flatMap((reading) => {
    const option = optionOf(reading, chosen);
    return option === undefined || option === reading.options[0]
      ? []
      : [`${reading.id}=${option.id}（${option.text}）`];
  });
  return others.length === 0 ? '按标准原样' : `${others.join('、')}，不是标准原样`;
}
