/** Changes that take more than one part: drawings, a copy in the place of a sheet, macros. */

import { openZip } from '../../src/hosts/file/zip/zip';
import type { Random } from '../sheet/random/random';
import { zipOf } from '../support/zipOf';
import type { Base, Mutation } from './mutation';
import { pick } from './mutation';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

type Parts = Map<string, string>;

function changed({ bytes, parts }: Base, edit: (parts: Parts) => void): Uint8Array {
  const zip = openZip(bytes);
  const copy: Parts = new Map(
    parts.map(({ name }) => [name, new TextDecoder().decode(zip.read(name))] as const),
  );
  edit(copy);
  return zipOf([...copy].map(([name, content]) => ({ name, content })));
}

const relationship = (kind: string, target: string): string =>
  `<Relationship Id="rId99" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const corner = (name: string, row: number, column: number): string =>
  `<a:${name}><a:col>${column}</a:col><a:colOff>0</a:colOff><a:row>${row}</a:row><a:rowOff>0</a:rowOff></a:${name}>`;

function drawing(random: Random): string {
  const [row, column] = [Math.floor(random() * 60), Math.floor(random() * 9)];
  const kind = pick(random, ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']) ?? '';
  const from = kind === 'absoluteAnchor' ? '' : corner('from', row, column);
  const to = kind === 'twoCellAnchor' ? corner('to', row + 2, column + 2) : '';
  return `<a:wsDr xmlns:a="urn:a"><a:${kind}>${from}${to}</a:${kind}></a:wsDr>`;
}

export const inParts: Readonly<Record<string, Mutation>> = {
  'a drawing more': (base, random) =>
    changed(base, (parts) => {
      const kind = pick(random, ['drawing', 'vmlDrawing', 'image', 'oleObject', 'control']) ?? '';
      parts.set(
        `xl/worksheets/_rels/sheet${1 + Math.floor(random() * 2)}.xml.rels`,
        `<Relationships xmlns="${PACKAGE}">${relationship(kind, '../drawings/d.xml')}</Relationships>`,
      );
      parts.set(
        'xl/drawings/d.xml',
        kind === 'vmlDrawing'
          ? `<xml xmlns:x="urn:x"><x:ClientData ObjectType="${pick(random, ['Rect', 'Note'])}"><x:Visible/></x:ClientData></xml>`
          : drawing(random),
      );
    }),
  'a sheet more': (base, random) =>
    changed(base, (parts) => {
      const copied = 1 + Math.floor(random() * 7);
      const kind = pick(random, ['worksheet', 'chartsheet', 'xlMacrosheet']) ?? '';
      const edit = (part: string, from: string | RegExp, to: string): void =>
        void parts.set(part, (parts.get(part) ?? '').replace(from, to));
      parts.set('xl/worksheets/more.xml', parts.get(`xl/worksheets/sheet${copied}.xml`) ?? '');
      edit(
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        `${relationship(kind, 'worksheets/more.xml')}</Relationships>`,
      );
      edit('xl/workbook.xml', '</sheets>', '<sheet sheetId="99" name="评分表 (2)" r:id="rId99"/></sheets>');
      if (random() < 0.5) edit('xl/workbook.xml', /state="visible"/, 'state="hidden"');
    }),
};
