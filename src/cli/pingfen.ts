/** The program `pingfen`. */

import { main } from './main';

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(`${text}\n`),
  now: () => new Date(),
  cwd: process.cwd(),
}).then((exit) => {
  process.exitCode = exit;
});
