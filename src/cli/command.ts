/** What a command of the command line is, and how its words are taken apart. */

import { parseArgs } from 'node:util';
import { commandRefusal } from '../problems/commandProblems';
import { isOneOf } from '../problems/narrow';

/** Exit codes: done; done and problems were found; bad usage or unreadable input, nothing written. */
export const Exit = { done: 0, problems: 1, refused: 2 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

interface Option {
  /** What stands behind it in the help; a switch has nothing. */
  readonly value?: string;
  readonly help: string;
  readonly short?: string;
  readonly choices?: readonly string[];
  /** May stand without its value. */
  readonly isBare?: true;
}

export interface Command {
  readonly name: string;
  /** The word that follows the name: RUBRIC, F.xlsx. Nothing for a command that takes none. */
  readonly argument: string;
  readonly help: string;
  readonly options: Readonly<Record<string, Option>>;
  run(call: Call): Promise<Exit>;
}

export interface Call {
  readonly argument: string;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly io: Io;
}

/** What was given behind an option; undefined where it is missing or stands alone. */
export function textGiven(options: Call['options'], name: string): string | undefined {
  const given = options[name];
  return typeof given === 'string' ? given : undefined;
}

/** The same of an option that has these `choices`; parseCall has held it to them. */
export function choiceGiven<T extends string>(
  options: Call['options'],
  name: string,
  choices: readonly T[],
): T | undefined {
  const given = textGiven(options, name);
  if (given === undefined || isOneOf(choices, given)) return given;
  throw new Error(`--${name} has other choices`);
}

/** The world outside, so that tests can look on. */
export interface Io {
  /** Results for programs. */
  readonly out: (text: string) => void;
  /** Everything people read. */
  readonly say: (text: string) => void;
  readonly now: () => Date;
  readonly cwd: string;
}

export const usageOf = ({ name, argument }: Command): string =>
  ['pingfen', name, argument, '[选项]'].filter((word) => word !== '').join(' ');

/**
 * The call that `words` describe.
 *
 * @throws ScoresheetError for an unknown option, a missing value, too few or too many words.
 */
export function parseCall(command: Command, words: readonly string[], io: Io): Call {
  const names = Object.keys(command.options);
  const { tokens } = parseArgs({
    args: standAlone(command, words),
    options: specification(command),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const options: Record<string, string | boolean> = {};
  const positional: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positional.push(token.value);
    if (token.kind === 'option') options[token.name] = valueOf(command, names, token);
  }
  const given = reclaim(command, options, positional);
  const [argument, extra] = command.argument === '' ? ['', ...given] : given;
  if (argument === undefined)
    throw commandRefusal('command.missingArgument', {}, { usage: usageOf(command) });
  if (extra !== undefined) throw commandRefusal('command.tooManyArguments', {}, { found: extra });
  return { argument, options, io };
}

/** `--explain --json`: an option that may stand alone must not take the next one for its value. */
const standAlone = ({ options }: Command, words: readonly string[]): string[] =>
  words.map((word, i) => {
    const isBare = options[word.replace(/^--/, '')]?.isBare === true && word.startsWith('--');
    const next = words[i + 1];
    return isBare && (next === undefined || next.startsWith('-')) ? `${word}=` : word;
  });

/** `score --explain F.xlsx`: an option that may stand alone took the word that the command needs itself. */
function reclaim(
  { options: known }: Command,
  options: Record<string, string | boolean>,
  positional: readonly string[],
): readonly string[] {
  if (positional.length > 0) return positional;
  for (const [name, word] of Object.entries(options))
    if (known[name]?.isBare === true && typeof word === 'string') {
      options[name] = true;
      return [word];
    }
  return positional;
}

const specification = ({ options }: Command) =>
  Object.fromEntries(
    Object.entries(options).map(([name, { value, short }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short !== undefined && { short }),
      },
    ]),
  );

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value was joined on: `--unit=东村`, `-oF.xlsx`. */
  readonly inlineValue: boolean | undefined;
}

function valueOf(
  { options }: Command,
  names: readonly string[],
  { name, rawName, value, inlineValue }: OptionToken,
): string | boolean {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined)
    throw commandRefusal(
      'command.unknownOption',
      {},
      { option: rawName, known: names.map((each) => `--${each}`).join('、') },
    );
  if (option.value === undefined) {
    if (value === undefined) return true;
    throw commandRefusal('command.unwantedValue', {}, { option: rawName, found: value });
  }
  if (option.isBare === true && (value === undefined || value === '')) return true;
  // `--unit --force`: the value was forgotten, and the next option is not it.
  if (value === undefined || value === '' || (inlineValue !== true && /^-./.test(value)))
    throw commandRefusal('command.missingValue', {}, { option: rawName });
  if (option.choices !== undefined && !option.choices.includes(value))
    throw commandRefusal(
      'command.badChoice',
      {},
      { option: rawName, found: value, known: option.choices.join('、') },
    );
  return value;
}
