/** `lint`: where a rubric contradicts itself or another one, before anyone scores with it. */

import { resolve } from 'node:path';
import { compareRubrics } from '../lint/compare/compare';
import { lintRubric } from '../lint/lint';
import { fingerprint } from '../rubric/fingerprint';
import { versionCode } from '../rubric/issued';
import type { Call, Command } from './command';
import { Exit, textGiven } from './command';
import { refuseExisting, writeOutput } from './files';
import { openRubric } from './rubricFile';
import { tellAll } from './tell';

export const lint: Command = {
  name: 'lint',
  argument: '标准',
  help: '检查评分标准自身有没有前后不一致',
  options: {
    against: { value: '标准', help: '再与另一份标准对照，如附件1对附件2' },
    letter: { value: 'F.docx', help: '把发现的问题写成一页核对意见' },
    force: { help: '已有同名文件时覆盖' },
    json: { help: '输出 JSON，供程序使用' },
  },
  run,
};

async function run({ argument, options, io }: Call): Promise<Exit> {
  const text = (name: string): string | undefined => textGiven(options, name);
  const [against, path, force] = [text('against'), text('letter'), options['force'] === true];
  if (path !== undefined) refuseExisting(resolve(io.cwd, path), path, force);
  const rubric = await openRubric(argument, io.cwd);
  const other = against === undefined ? undefined : await openRubric(against, io.cwd);
  const findings = [...lintRubric(rubric), ...(other === undefined ? [] : compareRubrics(rubric, other))];
  if (path !== undefined) {
    const { writeLetter } = await import('../documents/letter');
    const command = `pingfen lint ${argument}${against === undefined ? '' : ` --against ${against}`}`;
    const bytes = await writeLetter({ rubric, other, findings, command, now: io.now() });
    await writeOutput(resolve(io.cwd, path), bytes, { force });
    io.say(`已生成：${path}`);
  }
  const sha256 = fingerprint(rubric);
  if (options['json'] !== true) io.say(`标准版本码 ${versionCode(sha256)}　指纹 ${sha256}`);
  if (options['json'] === true) io.out(`${JSON.stringify(findings, null, 2)}\n`);
  else io.say(findings.length === 0 ? '没有发现问题。' : `发现${findings.length}处：\n${tellAll(findings)}`);
  return findings.length === 0 ? Exit.done : Exit.problems;
}
