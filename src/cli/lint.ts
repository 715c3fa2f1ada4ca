/** `lint`: where a rubric contradicts itself, before anyone scores with it. */

import { lintRubric } from '../rubric/lint/lint';
import type { Call, Command } from './command';
import { Exit } from './command';
import { openRubric } from './rubricFile';
import { tellAll } from './tell';

export const lint: Command = {
  name: 'lint',
  argument: '标准',
  help: '检查评分标准自身有没有前后不一致',
  options: { json: { help: '输出 JSON，供程序使用' } },
  run,
};

async function run({ argument, options, io }: Call): Promise<Exit> {
  const findings = lintRubric(await openRubric(argument, io.cwd));
  if (options['json'] === true) io.out(`${JSON.stringify(findings, null, 2)}\n`);
  else io.say(findings.length === 0 ? '没有发现问题。' : `发现${findings.length}处：\n${tellAll(findings)}`);
  return findings.length === 0 ? Exit.done : Exit.problems;
}
