/**
 * 宿主自检: what the tests try on the fake Excel, tried in a real one, in an empty workbook that is empty again
 * afterwards. What fails here is an assumption about Excel that does not hold (assumptions.ts).
 */

import { ScoresheetError } from '../../problems/problem';
import { refusalAt } from '../../problems/openProblems';
import type { SheetModel } from '../../sheet/model';
import type { Host } from '../host';
import type { AssumptionName } from './assumptions';
import { readMarks } from './marks';
import type { ExcelApi, Run } from './run';
import { runIn } from './run';
import type { CheckContext, Scenario } from './selfCheck/scenario';
import { scratchScenarios } from './selfCheck/scratch';
import { sheetScenarios } from './selfCheck/sheet';
import { takeAway } from './write/write';

export type { Scenario } from './selfCheck/scenario';

/** In this order: those on the sheet need the sheet that the first of them generates. */
export const scenarios: readonly Scenario[] = [...scratchScenarios, ...sheetScenarios];

export interface CheckResult {
  readonly title: string;
  readonly checks: readonly AssumptionName[];
  readonly isPassed: boolean;
  /** In Chinese as far as it is ours; what Excel says, it says in English. */
  readonly reason?: string;
}

export interface SelfCheckOptions extends Pick<CheckContext, 'sheet' | 'wait' | 'settle'> {
  readonly host: Host;
  readonly excel: ExcelApi;
  /** Told of each result as it comes. */
  readonly tell?: (result: CheckResult) => void;
}

/** @throws ScoresheetError `host.notEmpty` where there is anything in the workbook. */
export async function selfCheck({
  excel,
  tell,
  ...given
}: SelfCheckOptions): Promise<readonly CheckResult[]> {
  const run = runIn(excel);
  await run(requireEmpty);
  const results: CheckResult[] = [];
  try {
    for (const scenario of scenarios) {
      const result = await resultOf(scenario, { ...given, run });
      results.push(result);
      tell?.(result);
    }
  } finally {
    await clean(run, given.sheet.model);
  }
  return results;
}

async function resultOf({ title, checks, run }: Scenario, context: CheckContext): Promise<CheckResult> {
  try {
    const reason = await run(context);
    return { title, checks, isPassed: reason === undefined, ...(reason !== undefined && { reason }) };
  } catch (error) {
    return { title, checks, isPassed: false, reason: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof ScoresheetError) return error.problems.map(({ message }) => message).join('\n');
  return error instanceof Error ? error.message : String(error);
}

async function requireEmpty(context: Excel.RequestContext): Promise<void> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  protection.load('protected');
  await context.sync();
  const refuse = (found: string): never => {
    throw refusalAt('host.notEmpty', {}, { found });
  };
  if (protection.protected) refuse('工作簿保护');
  const marked = (await readMarks(context, worksheets.items)).find(({ mark }) => mark !== undefined);
  if (marked !== undefined) refuse('评分表');
  const [first] = names.items;
  if (first !== undefined) refuse(`名称“${first.name}”`);
  const used = worksheets.items.map(({ id, name }) => {
    const range = worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack();
    range.load('address');
    return { name, range };
  });
  await context.sync();
  const filled = used.find(({ range }) => !range.isNullObject);
  if (filled !== undefined) refuse(`工作表“${filled.name}”的内容`);
}

const clean = (run: Run, model: SheetModel): Promise<void> => run((context) => takeAway(context, model));
