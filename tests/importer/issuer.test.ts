/** Who issued a notice: whoever signs it, or else the name before 关于…的通知. */

import { importForm } from './support/imported';

const issuerOf = async (...before: readonly string[]): Promise<string> => {
  const { rubric } = await importForm(
    {
      before: [...before, '附件', '养老机构评分表', '机构名称：'],
      rows: [
        ['序号', '考核内容', '评分标准', '分值', '得分'],
        ['1', '制度', '健全', '60', ''],
        ['2', '服务', '规范', '40', ''],
      ],
    },
    'docx',
  );
  return rubric!.source.issuer;
};

it.each([
  [['青溪县民政局关于印发《养老机构评定办法》的通知', '各养老机构：'], '青溪县民政局'],
  [['梅山区教育局转发市教育局关于开展安全检查的通知'], '梅山区教育局'],
  [['松林镇人民政府', '关于印发考核办法的通知'], '松林镇人民政府'],
  [['青溪县民政局关于印发办法的通知', '青溪县人民政府办公室', '2026年3月1日'], '青溪县人民政府办公室'],
  [['关于印发考核办法的通知', '松林镇人民政府', '2026年3月1日'], '松林镇人民政府'],
  [['关于印发考核办法的通知'], '（未写明）'],
  [['现将关于加强养老服务工作的通知'], '（未写明）'],
])('%s', async (lines, issuer) => expect(await issuerOf(...lines)).toBe(issuer));
