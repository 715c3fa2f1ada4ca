/** The command line: words in, exit code out. Messages go to stderr; stdout is for programs. */

import type { Problem } from '../problems/problem';
import { ScoresheetError } from '../problems/problem';
import { commandError, commandRefusal } from '../problems/commandProblems';
import type { Command, Io } from './command';
import { Exit, parseCall, usageOf } from './command';
import { generate } from './generate';
import { importCommand } from './import';
import { lint } from './lint';
import { mail } from './mail';
import { scoreCommand } from './score';
import { serve } from './serve';
import { tellAll } from './tell';
import { VERSION } from '../documents/version';

export const commands: readonly Command[] = [generate, importCommand, scoreCommand, lint, mail, serve];

const HELP = new Set(['help', '--help', '-h']);

export async function main(words: readonly string[], io: Io): Promise<Exit> {
  const [name, ...rest] = words;
  if (name === '--version') return say(io, VERSION);
  if (name === undefined || HELP.has(name))
    return say(io, overview(), name === undefined ? Exit.refused : Exit.done);
  const command = commands.find((each) => each.name === name);
  try {
    if (command === undefined)
      throw commandRefusal(
        'command.unknown',
        {},
        { command: name, known: commands.map((each) => each.name).join('、') },
      );
    if (rest.some((word) => word === '--help' || word === '-h')) return say(io, helpFor(command));
    return await command.run(parseCall(command, rest, io));
  } catch (error) {
    return refuse(problemsOf(error), rest.includes('--json'), io);
  }
}

function say(io: Io, text: string, exit: Exit = Exit.done): Exit {
  io.say(text);
  return exit;
}

function refuse(problems: readonly Problem[], isJson: boolean, io: Io): Exit {
  if (isJson) io.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  io.say(tellAll(problems));
  return Exit.refused;
}

const problemsOf = (error: unknown): readonly Problem[] =>
  error instanceof ScoresheetError
    ? error.problems
    : [commandError('command.unexpected', {}, { detail: String(error) })];

function overview(): string {
  const lines = commands.map((command) => `  ${usageOf(command)}\n      ${command.help}`);
  return ['pingfen 评分表', '', ...lines, '', '各命令的选项：pingfen 命令 --help'].join('\n');
}

function helpFor(command: Command): string {
  const lines = Object.entries(command.options).map(([name, { value, short, help }]) => {
    const flag = short === undefined ? `--${name}` : `-${short}, --${name}`;
    return `  ${flag}${value === undefined ? '' : ` ${value}`}\n      ${help}`;
  });
  return [usageOf(command), command.help, '', ...lines].join('\n');
}
