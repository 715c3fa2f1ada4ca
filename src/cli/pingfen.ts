/** The program `pingfen`. */

import { oneLine } from '../problems/oneLine';
import { commandError } from '../problems/commandProblems';
import { Exit } from './command';
import { main } from './main';
import { tellProblem } from './tell';

/** Names and words from files reach the terminal with the rest of a message: none of them may steer it. */
const say = (text: string): void =>
  void process.stderr.write(`${text.split('\n').map(oneLine).join('\n')}\n`);

// Whoever reads the results may have seen enough (`| head`); a full disk has not.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  say(tellProblem(commandError('command.cannotPrint', {}, { reason: error.code ?? error.message })));
  process.exit(Exit.refused);
});
process.stderr.on('error', () => undefined);

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say,
  now: () => new Date(),
  cwd: process.cwd(),
}).then((exit) => {
  process.exitCode = exit;
});
