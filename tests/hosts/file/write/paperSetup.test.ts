/** What a written workbook says of paper and fonts: what decides in Excel, which the tests cannot open, how it prints. */
import { strFromU8, unzipSync } from 'fflate';
import { fillForm } from '../../../../src/sheet/fillForm';
import { a1 } from '../../../../src/sheet/model';
import { bytesOf } from '../../../support/bench';
import { layoutFor, template, templateIds } from '../../../support/templates';

const forms = [
  ...templateIds.map((id) => ({ id, stage: 'assess' as const })),
  { id: 'daxing-2021', stage: 'self' as const },
];

describe.each(forms)('$id, $stage', ({ id, stage }) => {
  const { model } = fillForm(
    layoutFor(template(id), stage === 'self' ? 'direct' : 'tally', stage),
    new Map(),
  );
  let part: (name: string) => string;
  beforeAll(async () => {
    const parts = unzipSync(await bytesOf(model));
    part = (name) => strFromU8(parts[`xl/${name}`] ?? new Uint8Array());
  });
  const printed = model.sheets.flatMap(({ print, name }, i) =>
    print === undefined ? [] : [{ print, name, file: `worksheets/sheet${i + 1}.xml` }],
  );

  it('prints every sheet on A4, without the colours of the screen, its pages counted from 1', () => {
    expect(printed.length).toBeGreaterThan(2);
    for (const { name, file, print } of printed) {
      const setup = /<pageSetup [^>]*>/.exec(part(file))?.[0] ?? '';
      for (const said of [
        'paperSize="9"',
        `orientation="${print.orientation}"`,
        'blackAndWhite="1"',
        'firstPageNumber="1"',
        'useFirstPageNumber="1"',
        'scale="100"',
      ])
        expect([name, setup]).toEqual([name, expect.stringContaining(said) as string]);
      expect(part(file)).not.toContain('fitToPage');
    }
  });

  it('gives every printed column a width of its own', () => {
    for (const { file, print } of printed) {
      const own = [...part(file).matchAll(/<col min="(\d+)" max="(\d+)"[^>]*customWidth="1"/g)];
      const alone = own.filter(([, min, max]) => min === max).map(([, min]) => Number(min));
      for (let column = print.area.from.column; column <= print.area.to.column; column++)
        expect(alone).toContain(column);
    }
  });

  /** A font of the scheme is 宋体 in one Excel and Calibri in another, and every column as much wider or narrower. */
  it('counts widths in 宋体 11, whatever the language of Excel', () => {
    const styles = part('styles.xml');
    const [normal = ''] = /<font>.*?<\/font>/.exec(styles) ?? [];
    expect(normal).toContain('<sz val="11"/>');
    expect(normal).toContain('<name val="宋体"/>');
    expect(styles).not.toContain('<scheme');
    for (const { file } of printed) expect(part(file)).not.toContain('dyDescent');
  });
});

/** GB/T 9704 7.3.4: “附件”二字及附件顺序号用3号黑体字 */
it('附件2 is written in 黑体 of 16 points', async () => {
  const { model } = fillForm(layoutFor(template('daxing-2021'), 'tally'), new Map());
  const parts = unzipSync(await bytesOf(model));
  const [sheet, styles] = ['worksheets/sheet1.xml', 'styles.xml'].map((name) =>
    strFromU8(parts[`xl/${name}`]!),
  );
  const at = model.sheets[0]!.cells.find(({ value }) => value === '附件2')!;
  const style = Number(new RegExp(`<c r="${a1(at)}" s="(\\d+)"`).exec(sheet!)?.[1]);
  const format = [.../<cellXfs.*?<\/cellXfs>/s.exec(styles!)![0].matchAll(/<xf [^>]*>/g)][style]![0];
  const font = Number(/fontId="(\d+)"/.exec(format)?.[1]);
  const own = [...styles!.matchAll(/<font>.*?<\/font>/g)][font]![0];
  expect(own).toContain('<sz val="16"/>');
  expect(own).toContain('<name val="黑体"/>');
});
