import { docxOf } from '../importer/support/form';
import { petitions } from '../importer/notices/petitions';
import { village } from '../importer/notices/village';
import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.clear());

it('makes a rubric of a Word document, which generates a sheet to score directly', async () => {
  await desk.put('村级考核.docx', await docxOf(village.form));
  const { exit, out, err } = await desk.run('import', '村级考核.docx');
  expect([exit, out]).toEqual([0, '']);
  expect(err).toContain(
    '已生成：村级考核.json\n表：第1个表\n列：1 序号→序号；2 考核内容→考核内容；3 计分办法→评分标准',
  );
  expect(err).toContain('内容：4项，共100分，加分2条，扣分项1条，一票否决1条');
  const made = await desk.run('generate', '村级考核.json', '--mode', 'direct', '-o', '表.xlsx');
  expect([made.exit, made.err]).toEqual([
    0,
    '已生成：表.xlsx\n打印：评分表（签字盖章）、现场检查记录表（带到现场）、加扣分明细（存档）\n',
  ]);
});

it('says what is to be checked, with its cell and exit code 1, and the same for programs as JSON', async () => {
  await desk.put('信访.docx', await docxOf(petitions.form));
  const { exit, out, err } = await desk.run('import', '信访.docx', '-o', 'R.json', '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ path: 'R.json', fullScore: 55, counts: { items: 4 } });
  expect(err).toContain('第1个表第4行第4列的分值写的是“视情况”，看不懂是几分，先按0分列出。请改成数字。');
});

it('takes title, noun, period and columns from the command line', async () => {
  await desk.put('t.txt', '甲\t乙\t丙\n查岗\t缺一人扣1分\t5\n巡查\t少一次扣1分\t5');
  const words = [
    '--title',
    '夜查表',
    '--noun',
    '班组',
    '--period',
    'quarter',
    '--columns',
    '1=考核内容,2=评分标准,3=分值',
  ];
  expect((await desk.run('import', 't.txt', ...words)).exit).toBe(0);
  expect(JSON.parse((await desk.read('t.json')).toString())).toMatchObject({
    title: '{period}夜查表',
    unitNoun: '班组',
    period: 'quarter',
    fullScore: 10,
  });
  expect((await desk.run('import', 't.txt', '--columns', '1=甲', '--force')).exit).toBe(2);
  expect((await desk.run('import', 't.txt', '--table', 'x', '--force')).exit).toBe(2);
});

it('writes nothing where there is no scoresheet, and replaces no file unasked', async () => {
  await desk.put('旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  expect(await desk.run('import', '旧.doc')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('另存为'),
  });
  await desk.put('名单.txt', '姓名\t单位\n甲\t乙\n丙\t丁');
  expect(await desk.run('import', '名单.txt')).toMatchObject({ exit: 2, out: '' });
  await desk.put('村.docx', await docxOf(village.form));
  await desk.put('村.json', 'mine');
  expect((await desk.run('import', '村.docx')).err).toContain('command.fileExists');
  expect((await desk.read('村.json')).toString()).toBe('mine');
  expect(await desk.files()).toEqual(['名单.txt', '旧.doc', '村.docx', '村.json'].sort());
});
