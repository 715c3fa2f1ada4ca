import type { Notice } from '../support/notice';

/** 安全生产标准化: ※ rows whose 分值 is —, boxes in the column of the result, what follows in a note. */
export const enterprise: Notice = {
  name: '企业安全生产标准化',
  form: {
    before: ['附件2', '青石县工贸企业安全生产标准化考评表', '企业名称：　　　　　　　考评时间：'],
    rows: [
      ['序号', '考评内容', '考评标准', '标准分', '考评结果'],
      ['※1', '证照', '营业执照在有效期内', '—', '□符合 □不符合'],
      ['2', '机构', '未成立安全管理机构的扣10分', '40', ''],
      ['※3', '特种作业', '特种作业人员持证上岗', '—', '□符合 □不符合 □不涉及'],
      ['4', '培训', '未培训一人扣2分', '60', ''],
      [{ text: '合计', across: 3 }, '100', ''],
      [{ text: '注：带※的为否决项，有一项不符合的，考评结果为不合格。', across: 5 }],
    ],
  },
  columns: '序号=label 考评内容=requirement 考评标准=criteria 标准分=fullScore 考评结果=score',
  lines: [
    '【青石县工贸企业安全生产标准化考评表】100',
    '※1｜证照｜营业执照在有效期内｜符合/不符合',
    '2｜机构｜未成立安全管理机构的扣10分｜40',
    '※3｜特种作业｜特种作业人员持证上岗｜符合/不符合/不涉及',
    '4｜培训｜未培训一人扣2分｜60',
  ],
  lists: { vetoes: ['证照：不符合｜noHonours', '特种作业：不符合｜noHonours'] },
  card: { unitNoun: '企业名称', attachment: '附件2', fullScore: 100 },
  head: ['企业名称=unit 考评时间=date'],
  foot: ['注：带※的为否决项，有一项不符合的，考评结果为不合格。'],
  problems: [],
};
