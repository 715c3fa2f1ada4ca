/** 核对意见: lint's findings as one page of Word, for those who can answer them. */

import type { IRunOptions } from 'docx';
import type { Finding } from '../lint/finding';
import { nameAt } from '../lint/nameAt';
import type { Rubric } from '../rubric/rubric';
import { plainTitle } from '../rubric/title';
import type { LetterLine, LetterFit } from './letterFit';
import { planLetter } from './letterFit';

export interface Letter {
  readonly rubric: Rubric;
  /** What it was held against. */
  readonly other?: Rubric | undefined;
  readonly findings: readonly Finding[];
  /** The command that lists everything. */
  readonly command: string;
  readonly now: Date;
}

/** The bytes of a .docx file. */
export async function writeLetter({ rubric, other, findings, command, now }: Letter): Promise<Uint8Array> {
  const above = introduction(rubric, other, findings.length);
  const below = closing(now);
  const plan = planLetter({
    findings,
    nameOf: ({ pointer }) => nameAt(rubric, pointer),
    around: [above, below],
    command,
  });
  const { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } = await import('docx');
  const paragraph = (text: string, style: Style) =>
    new Paragraph({
      alignment: style.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { line: style.leading * TWIPS, lineRule: LineRuleType.EXACT, after: style.after * TWIPS },
      indent: { firstLine: style.isCentred ? 0 : style.size * 2 * TWIPS },
      children: [new TextRun(runOf(text, style))],
    });
  const body = bodyStyle(plan);
  const document = new Document({
    creator: 'pingfen',
    title: TITLE,
    sections: [
      {
        properties: { page: PAPER },
        children: [
          paragraph(TITLE, TITLE_STYLE),
          paragraph(above, body),
          ...plan.lines.map(({ text, kind }) => paragraph(text, styleOf(kind, body))),
          paragraph(below, body),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const TITLE = '核对意见（内部参考）';

/** A twentieth of a point. */
const TWIPS = 20;
const millimetres = (length: number): number => Math.round((length / 25.4) * 72 * TWIPS);

/** A4 with the margins of GB/T 9704: 天头37, 订口28. */
const PAPER = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
  },
};

interface Style {
  readonly font: string;
  /** In points, as `leading` and `after` are. */
  readonly size: number;
  readonly leading: number;
  readonly after: number;
  readonly isBold: boolean;
  readonly isCentred: boolean;
}

/** 2号 */
const TITLE_STYLE: Style = {
  font: '宋体',
  size: 22,
  leading: 36,
  after: 14,
  isBold: true,
  isCentred: true,
};

const bodyStyle = ({ size, leading }: LetterFit): Style => ({
  font: '仿宋',
  size,
  leading,
  after: 0,
  isBold: false,
  isCentred: false,
});

const styleOf = (kind: LetterLine['kind'], body: Style): Style =>
  kind === 'heading' ? { ...body, isBold: true } : body;

/** Sizes of a run are in half points. */
const runOf = (text: string, { font, size, isBold }: Style): IRunOptions => ({
  text,
  bold: isBold,
  size: size * 2,
  font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
});

function introduction(rubric: Rubric, other: Rubric | undefined, count: number): string {
  const against = other === undefined ? '' : `，并与“${titleOf(other)}”对照`;
  const found = count === 0 ? '没有发现问题' : `发现${count}处需要确认，按轻重列在下面`;
  return `对${rubric.source.notice}中的“${titleOf(rubric)}”作了核对${against}，${found}。评分标准没有改动。`;
}

const titleOf = ({ title, attachment }: Rubric): string =>
  `${attachment === undefined ? '' : `${attachment} `}${plainTitle({ title })}`;

const closing = (now: Date): string =>
  `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日由程序核对，供内部研究，不对外印发。`;
