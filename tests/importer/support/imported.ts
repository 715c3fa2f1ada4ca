/** What came of a form, in a few words that can be compared with what a person reads in it. */

import { readSourceFile } from '../../../src/importer/readFile';
import type { Imported, ImportChoices } from '../../../src/importer/importTable';
import { importTable } from '../../../src/importer/importTable';
import { numberedTitle } from '../../../src/rubric/names';
import { columnId } from '../../../src/rubric/printLayout';
import type { Item, Rubric } from '../../../src/rubric/rubric';
import type { NoticeForm } from './form';
import { docxOf, htmlOf, textOf, xlsxOf } from './form';

export const importFile = (bytes: Uint8Array, choices?: ImportChoices): Imported =>
  importTable(readSourceFile(bytes), choices);

export const importText = (text: string, choices?: ImportChoices): Imported =>
  importFile(new TextEncoder().encode(text), choices);

export type FormKind = 'docx' | 'html' | 'xlsx' | 'text';

export const formKinds: readonly FormKind[] = ['docx', 'html', 'xlsx', 'text'];

const writers: Readonly<Record<FormKind, (form: NoticeForm) => Promise<Uint8Array> | Uint8Array>> = {
  docx: docxOf,
  xlsx: xlsxOf,
  html: (form) => new TextEncoder().encode(htmlOf(form)),
  text: (form) => new TextEncoder().encode(textOf(form)),
};

const bytesOf = async (form: NoticeForm, kind: FormKind): Promise<Uint8Array> => writers[kind](form);

export const importForm = async (
  form: NoticeForm,
  kind: FormKind,
  choices?: ImportChoices,
): Promise<Imported> => importFile(await bytesOf(form, kind), choices);

/** 序号｜考核内容｜评分标准｜分值, then headings and other texts, a line an item, deeper ones indented. */
const itemLines = (items: readonly Item[], indent = ''): readonly string[] =>
  items.flatMap((item) => [
    indent +
      [
        ...[
          item.label,
          item.requirement ?? '',
          item.criteria ?? '',
          item.status?.words.join('/') ?? item.fullScore ?? '—',
        ],
        ...(item.headings === undefined ? [] : [item.headings.join('／')]),
        ...Object.values(item.texts ?? {}),
      ].join('｜'),
    ...itemLines(item.items ?? [], `${indent}　`),
  ]);

/** Every section with its points, and its items below it. */
export const rubricLines = ({ sections }: Rubric): readonly string[] =>
  sections.flatMap((section) => [
    `【${numberedTitle(section)}】${section.fullScore}`,
    ...itemLines(section.items),
  ]);

/** 序号=label 考核内容=requirement … */
export const columnLine = ({ layout }: Rubric): string =>
  layout.columns.map((column) => `${column.header}=${columnId(column)}`).join(' ');

export const codesOf = ({ problems }: Imported): readonly string[] => problems.map(({ code }) => code);
