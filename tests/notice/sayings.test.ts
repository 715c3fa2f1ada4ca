/**
 * What sentences of a notice say of the whole form. What each means was written down from the words, before the reader:
 * the lowest score of every 等次, what is doubtful about it, how far 加分 goes.
 */
import type { Saying } from '../../src/notice/sayings/saying';
import { sayingsIn } from '../../src/notice/sayings/sayingsIn';

const inWords = (saying: Saying): string => {
  switch (saying.kind) {
    case 'grades': {
      const bands = saying.bands.map(({ name, min, isOver }) => `${name}${isOver ? '>' : ''}${min}`);
      return ['等级', ...bands, ...saying.doubts.map((doubt) => `?${doubt}`)].join(' ');
    }
    case 'bonusCap':
    case 'minBase':
    case 'penaltyCap':
    case 'totalCap':
      return `${saying.kind} ${saying.points ?? '满分'}`;
    case 'scale':
      return [
        `scale ${saying.from ?? ''}→${saying.to ?? `÷${saying.by ?? 0}`}`,
        ...(saying.isCounted ? ['?elsewhere'] : []),
      ].join(' ');
    case 'decimals':
      return `decimals ${saying.decimals} ${saying.at ?? '?'}`;
    case 'multiplier':
      return `multiplier ${saying.percent}`;
    default:
      return saying.kind;
  }
};

const read = (...paragraphs: readonly string[]): readonly string[] => sayingsIn(paragraphs).map(inWords);

describe('等级', () => {
  it.each([
    // Whole numbers with steps of one: 89.5 is not 90分以上, so it is in the lower one.
    ['90分以上为优秀，80—89分为良好，60—79分为合格，60分以下为不合格。', '优秀90 良好80 合格60 不合格0'],
    ['得分≥90分的评为优秀，≥80分的评为良好，≥70分的评为合格。', '优秀90 良好80 合格70'],
    [
      '考核等次：优秀（90分及以上）、良好（80分-90分，不含90分）、合格（60分-80分，不含80分）、不合格（60分以下）。',
      '优秀90 良好80 合格60 不合格0',
    ],
    [
      'A级：95分（含）以上；B级：85分（含）—95分；C级：70分（含）—85分；D级：70分以下。',
      'A级95 B级85 C级70 D级0',
    ],
    [
      '考核结果分为“A优秀”[90-100]、“B称职”[70-90)、“C基本称职”[60-70)、“D不称职”[0-60)四档。',
      '优秀90 称职70 基本称职60 不称职0',
    ],
    ['总分在85分（含85分）以上的为达标单位，不足85分的为不达标单位。', '达标85 不达标0'],
    [
      '综合得分高于90分的为优秀，高于75分不高于90分的为合格，75分及以下的为不合格。',
      '优秀>90 合格>75 不合格0',
    ],
    ['成绩分四档：优 90～100分，良 75～89.9分，中 60～74.9分，差 60分以下。', '优90 良75 中60 差0'],
    [
      '80分以上评定为“五好村”，70分以上不足80分评定为“达标村”，其余评定为“后进村”。',
      '五好村80 达标村70 后进村0',
    ],
    ['考核得分90分及以上评定为优秀，89分至60分评定为合格，60分以下评定为不合格。', '优秀90 合格60 不合格0'],
    ['95分以上（含95分）为一等，85分至95分（不含95分）为二等，85分以下为三等。', '一等95 二等85 三等0'],
    ['满分1000分，900分以上为优秀，800-899分为良好，800分以下为一般。', '优秀900 良好800 一般0'],
    [
      '优秀：总分大于等于90分；合格：总分大于等于60分且小于90分；不合格：总分小于60分。',
      '优秀90 合格60 不合格0',
    ],
    ['90分（含）以上优秀，80分（含）以上良好，其他为一般。', '优秀90 良好80 一般0'],
    [
      '考核评分95分以上为优秀，得分率100%；85分—94分为良好，得分率98%；85分以下为较差，得分率90%。',
      '优秀95 良好85 较差0',
    ],
    ['凡总分达到90分的为优秀，达到75分的为合格，达不到75分的为不合格。', '优秀90 合格75 不合格0'],
    ['90≤总分≤100为优秀，75≤总分<90为良好，总分<75为差。', '优秀90 良好75 差0'],
  ])('%s', (sentence, bands) => expect(read(sentence)).toEqual([`等级 ${bands}`]));

  it('over several paragraphs, with what follows from each between them', () => {
    expect(
      read(
        '第九条 考核结果分为优秀、良好、达标和不达标四个等次。',
        '（一）考核得分在95分以上的为优秀；',
        '（二）考核得分在90—94分的为良好；',
        '（三）考核得分在80—89分的为达标，由主管部门约谈；',
        '（四）考核得分在80分以下的为不达标。',
      ),
    ).toEqual(['等级 优秀95 良好90 达标80 不达标0']);
    expect(
      read(
        '一、优秀：90分以上。',
        '给予通报表扬。',
        '二、合格：60分以上90分以下。',
        '三、不合格：60分以下。',
      ),
    ).toEqual(['等级 优秀90 合格60 不合格0']);
  });

  it.each([
    // 90 is in both, and in which of them it is the words do not say.
    ['90分以上为优秀，80分至90分为良好，80分以下为一般。', '优秀90 良好80 一般0 ?shared'],
    [
      '评定为：优秀90-100分，良好80-90分，合格60-80分，不合格60分以下',
      '优秀90 良好80 合格60 不合格0 ?shared',
    ],
    [
      '90（含）分以上为优秀，85-89分为优良，80-84分为合格，80分及以下为不合格。',
      '优秀90 优良85 合格80 不合格0 ?shared',
    ],
    // Between 70 and 80 there is nothing.
    ['90分以上为优秀，80-89分为良好，60-70分为合格，60分以下为不合格。', '优秀90 良好80 合格60 不合格0 ?gap'],
    ['90分以上为优秀，75-92分为良好，75分以下为差。', '优秀90 良好75 差0 ?overlap'],
    [
      '总分90分以上且各项得分率不低于80%的为优秀，总分75分以上为合格，其余为不合格。',
      '优秀90 合格75 不合格0 ?condition',
    ],
    ['满意度测评90分以上为优秀，80分以上为良好，80分以下为一般。', '优秀90 良好80 一般0 ?measure'],
    [
      '总分在80分以上的为达标；60—79分的为基本达标；60分以下或有一类未得分的为不达标。',
      '达标80 基本达标60 不达标0 ?condition',
    ],
    [
      '一级：评审得分90分（含）以上，且各一级项目不低于应得分的80%；二级：评审得分75分（含）以上，且各一级项目不低于应得分的70%。',
      '一级90 二级75 ?condition',
    ],
  ])('in doubt: %s', (sentence, bands) => expect(read(sentence)).toEqual([`等级 ${bands}`]));

  it.each([
    '考核结果分为优秀、良好、合格、不合格四个等次。',
    '优秀等次的奖励1万元，良好等次的奖励5000元。',
    '本表满分100分，考核组逐项打分。',
    '合格率达到90%以上。',
    '现场检查10分，资料检查20分。',
    '组织领导（20分）、日常管理（50分）、群众评议（30分）。',
    '每发现一处不合格扣2分，扣完为止。',
    '得分低于80分的，每低1分扣减服务费500元。',
  ])('none: %s', (sentence) => expect(read(sentence)).toEqual([]));

  it.each([
    ['考核得分60分以下的为不合格。', 'oneGrade'],
    ['按得分高低排名，前30%为优秀，后10%为较差。', 'ranked'],
    ['排名前3位的评为优秀等次。', 'ranked'],
    ['考核得分在70分以下的，取消评先评优资格。', 'byScore'],
    ['优秀比例不超过参评单位的30%。', 'quota'],
    ['发生责任事故的，考核等次降低一档。', 'lowered'],
  ])('only told: %s', (sentence, kind) => expect(read(sentence)).toEqual([kind]));
});

describe('加分', () => {
  it.each([
    ['加分最高不超过10分。', 'bonusCap 10'],
    ['加分项累计不超过5分。', 'bonusCap 5'],
    ['各项加分合计最多加8分', 'bonusCap 8'],
    ['附加分以5分为限。', 'bonusCap 5'],
    ['（四）加分项目总分值上限为6分。', 'bonusCap 6'],
    ['加分封顶3分', 'bonusCap 3'],
    ['累计加分不得超过二十分。', 'bonusCap 20'],
    ['同一项加分不超过2分。', 'eachMost'],
    ['单项加分最高2分，加分累计最高6分。', 'eachMost', 'bonusCap 6'],
    ['基本分低于80分的，不予加分。', 'minBase 80'],
    ['基础得分达到85分方可加分。', 'minBase 85'],
    ['加减分累计不超过正负5分。', 'bothMost'],
    ['加分不超过总分的10%。', 'shareMost'],
  ])('%s', (sentence, ...said) => expect(read(sentence)).toEqual(said));

  it.each([
    '受到市级表彰的加2分，受到省级表彰的加5分。',
    '获得表彰的，每次加1分，最多加3分。',
    '加分须提供证明材料。',
    '单项分值扣完为止，不计负分。',
  ])('says nothing of all 加分: %s', (sentence) => expect(read(sentence)).toEqual([]));
});

describe('how the total is worked out', () => {
  it.each([
    ['总分四舍五入，保留一位小数。', 'decimals 1 total'],
    ['各项得分保留1位小数。', 'decimals 1 item'],
    ['得分四舍五入取整数。', 'decimals 0 ?'],
    ['最后得分四舍五入保留两位小数。', 'decimals 2 total'],
    ['考核得分精确到小数点后一位。', 'decimals 1 total'],
    ['考核得分按30%计入年度综合考核。', 'share'],
    ['本表得分乘以40%计入总成绩。', 'share'],
    ['年度得分为四个季度考核得分的平均分。', 'acrossPeriods'],
    ['年度成绩由各季度考核成绩加权计算。', 'acrossPeriods'],
    ['考核由实绩考核得分（70%）、群众评议得分（30%）组成。', 'share'],
    ['年度考核总分＝月度考核平均分×60%+年终考核得分×40%。', 'acrossPeriods'],
    ['有缺项的，按实得分÷应得分×100折算。', 'rescaled'],
    ['同一问题重复出现的，双倍扣分。', 'multiplier 200'],
    ['被省级通报的，加倍扣分。', 'multiplier 200'],
    ['主动报告并及时整改的，减半扣分。', 'multiplier 50'],
    ['单项扣分不设下限，可扣至负分。', 'belowZero'],
  ])('%s', (sentence, said) => expect(read(sentence)).toEqual([said]));

  it.each([
    '满意率保留一位小数。',
    '考核实行百分制。',
    '考核采取查阅资料、现场检查相结合的方式进行。',
    '每季度考核一次，全年考核四次。',
  ])('nothing: %s', (sentence) => expect(read(sentence)).toEqual([]));
});

describe('总分封顶', () => {
  it.each([
    ['加分后总分不得超过100分。', 'totalCap 100'],
    ['总分超过100分的，按100分计。', 'totalCap 100'],
    ['受到表彰的每次加2分，满分为止。', 'totalCap 满分'],
    ['考核总分最高不超过100分。', 'totalCap 100'],
    ['总得分以110分为限。', 'totalCap 110'],
    ['考核得分满分封顶。', 'totalCap 满分'],
    ['综合得分上限为120分。', 'totalCap 120'],
    ['最终得分超过100分的部分不计。', 'totalCap 100'],
    ['年度总成绩最高105分。', 'totalCap 105'],
    ['加上附加分以后，总分最多为110分。', 'totalCap 110'],
    ['各单位总分100分封顶。', 'totalCap 100'],
    ['总分最高不得超过满分。', 'totalCap 满分'],
    ['加满100分为止。', 'totalCap 100'],
    ['总分不超过100分，加分累计不超过10分。', 'bonusCap 10', 'totalCap 100'],
  ])('%s', (sentence, ...said) => expect(read(sentence)).toEqual(said.filter((each) => each !== undefined)));

  it.each([
    '总分不超过60分的，约谈主要负责人。',
    '考核总分以100分计，其中组织领导20分。',
    '单项得分最高不超过10分。',
    '该项得分满分为止。',
    '每项得分不超过本项分值。',
    '满意度测评得分最高10分。',
    '总分最高的单位评为先进。',
    '得分超过90分的，予以通报表扬。',
    '各部分得分不超过20分。',
    '基本分最高100分。',
  ])('says no limit of the total: %s', (sentence) =>
    expect(read(sentence).filter((said) => said.startsWith('totalCap'))).toEqual([]),
  );
});

describe('扣分项 together', () => {
  it.each([
    ['扣分项累计扣分不超过10分。', 'penaltyCap 10'],
    ['扣分项最多扣20分。', 'penaltyCap 20'],
    ['倒扣分合计最高不超过15分。', 'penaltyCap 15'],
    ['减分项以10分为限。', 'penaltyCap 10'],
    ['负面清单扣分上限为30分。', 'penaltyCap 30'],
    ['累计扣分最多二十分。', 'penaltyCap 20'],
    ['各扣分项合计不超过8分。', 'penaltyCap 8'],
  ])('%s', (sentence, said) => expect(read(sentence)).toEqual([said]));

  it.each([
    // Of one of them.
    '未按时报送的，每次扣1分，累计扣分不超过5分。',
    '单项扣分项最多扣5分。',
    '每起事故扣分不超过10分。',
    '加扣分合计不超过5分。',
    '扣分项超过3项的，取消评优资格。',
  ])('says no limit of them all: %s', (sentence) =>
    expect(read(sentence).filter((said) => said.startsWith('penaltyCap'))).toEqual([]),
  );
});

describe('折算', () => {
  it.each([
    ['考核总分1000分，最终得分换算成百分制。', 'scale →100'],
    ['得分按百分制折算。', 'scale →100'],
    ['总分120分，考核结果折合成百分制。', 'scale →100'],
    ['考核得分＝实得分÷120×100。', 'scale 120→100'],
    ['最终得分=总分÷10。', 'scale →÷10'],
    ['标化分=得分/500×100。', 'scale 500→100'],
    ['考核总分折算为20分。', 'scale →20'],
    ['满分200分，折算为100分。', 'scale →100'],
    ['考核得分折算为10分计入年度考核。', 'scale →10 ?elsewhere'],
  ])('%s', (sentence, said) => expect(read(sentence)).toEqual([said]));

  it('of 应得分 tells of what does not apply as well', () =>
    expect(read('最后得分＝实得分÷应得分×100。')).toEqual(['scale →100', 'rescaled']));

  it.each([
    '考核实行百分制计分。',
    '本表按百分制评分。',
    '满意度测评得分折算为20分。',
    '本部分得分按30分折算。',
    '年度得分=四个季度得分之和÷4。',
    '得分率=实得分÷应得分×100%，低于60%的不得评优。',
    '合格率=合格数÷检查数×100%。',
  ])('says nothing of the whole: %s', (sentence) =>
    expect(read(sentence).filter((said) => said.startsWith('scale'))).toEqual([]),
  );
});
