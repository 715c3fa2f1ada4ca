/** What Excel shows of the add-in before the pane is open: its name, the ribbon group, the buttons and their tips. */

export const strings = {
  provider: 'pingfen',
  displayName: '评分表',
  description:
    '按通知的考核细则生成评分表：边填边算，自动写备注、核对分值和等级，打印和上报用同一份工作簿。数据只在本机，不外传。',
  group: '评分表',
  startTitle: '评分表已经装好',
  startDescription: '在“开始”选项卡的“评分表”组里点“评分面板”，选好评分标准，就能生成评分表。',
} as const;

/** A button of the group: its label, and what the tip under the pointer says. */
export interface ButtonStrings {
  readonly label: string;
  readonly tip: string;
}

export const buttonStrings: Readonly<Record<'Panel' | 'Check' | 'Print', ButtonStrings>> = {
  Panel: {
    label: '评分面板',
    tip: '打开评分面板：选评分标准，生成评分表，逐项填写，随时看到得分、备注和总分。',
  },
  Check: {
    label: '核对',
    tip: '在评分面板里重新核对整张表，列出填写有误、未评和被改动的地方，点一下就到那一格。',
  },
  Print: {
    label: '打印设置',
    tip: '在评分面板里查看和恢复这份评分表的打印设置：纸张、页边距、重复的表头和页码。',
  },
};
