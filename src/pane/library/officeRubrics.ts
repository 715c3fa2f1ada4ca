/**
 * 本单位的评分标准: rubrics that an administrator offers to everybody. A server has them in a folder beside the page,
 * with a list; 评分表.html, which may fetch nothing, has them in itself, as a block of data that no browser runs.
 *
 *     评分标准/目录.json   [{"file": "大兴镇2026.json", "title": "…", "code": "K7QM3V9T"}]
 *
 * Both are texts from elsewhere: read as JSON, and checked as any rubric is that somebody opens.
 */

import { fileLimits, MB } from '../../problems/fileLimits';
import { hasProperties, propertyOf } from '../../problems/narrow';
import { refusalAt } from '../../problems/openProblems';

export const OFFICE_RUBRICS = '评分标准';
export const OFFICE_LIST = '目录.json';
/** Of the block in 评分表.html. */
export const OFFICE_BLOCK = 'office-rubrics';

export interface OfficeRubric {
  /** Of a file in that folder, and in this list of nothing else. */
  readonly file: string;
  readonly title: string;
  /** 标准版本码, where the list says it. */
  readonly code?: string;
}

export interface OfficeRubrics {
  readonly list: () => Promise<readonly OfficeRubric[]>;
  /** The text of one. */
  readonly read: (rubric: OfficeRubric) => Promise<string>;
}

/** What the page is made of, as far as rubrics may be in it. */
export interface PageAround {
  /** The text of the block; undefined where there is none. */
  readonly block: string | undefined;
  /** Undefined where the page cannot ask for files: it was opened by double click. */
  readonly fetch: ((address: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>) | undefined;
}

export function officeRubricsOf({ block, fetch }: PageAround): OfficeRubrics {
  if (block !== undefined) return rubricsInPage(block);
  if (fetch === undefined) return { list: () => Promise.resolve([]), read: missing };
  const get = async (file: string): Promise<string | undefined> => {
    const address = `${encodeURIComponent(OFFICE_RUBRICS)}/${encodeURIComponent(file)}`;
    const answer = await fetch(address).catch(() => undefined);
    return answer?.ok === true ? answer.text() : undefined;
  };
  return {
    async list() {
      // Most servers have no such folder, and a page whose server was stopped goes on without it.
      const text = await get(OFFICE_LIST);
      return text === undefined ? [] : listIn(text);
    },
    async read(rubric) {
      const text = await get(rubric.file);
      if (text === undefined) return missing(rubric);
      if (text.length > fileLimits.rubric * MB)
        throw refusalAt('command.fileTooLarge', {}, { path: rubric.file, sort: 'rubric' });
      return text;
    },
  };
}

/** @throws ScoresheetError where it is no such list. */
function listIn(text: string): readonly OfficeRubric[] {
  const list = parsed(text);
  if (!Array.isArray(list) || !list.every(isOfficeRubric))
    throw refusalAt('library.badList', {}, { file: `${OFFICE_RUBRICS}/${OFFICE_LIST}` });
  return list;
}

/** In the page itself each has its text beside its title. */
function rubricsInPage(block: string): OfficeRubrics {
  const all = parsed(block);
  const texts = new Map<OfficeRubric, string>();
  for (const each of Array.isArray(all) ? all.filter(isOfficeRubric) : [])
    texts.set(each, JSON.stringify(propertyOf(each, 'rubric')));
  return {
    list: () => Promise.resolve([...texts.keys()]),
    read: (rubric) => Promise.resolve(texts.get(rubric) ?? missing(rubric)),
  };
}

function missing({ file }: OfficeRubric): Promise<string> {
  return Promise.reject(refusalAt('library.noFile', {}, { file }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** A name and no path: nothing outside of the folder is asked for. */
const FILE = /^[^/\\]+\.json$/i;

const isOfficeRubric = (each: unknown): each is OfficeRubric =>
  hasProperties(each) &&
  typeof each['file'] === 'string' &&
  FILE.test(each['file']) &&
  typeof each['title'] === 'string' &&
  (each['code'] === undefined || typeof each['code'] === 'string');
