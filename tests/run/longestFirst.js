/**
 * The longest suites first, so that the workers end at about the same time. jest does this by what it measured before,
 * and a clean checkout has nothing of that.
 */

const { default: Sequencer } = require('@jest/test-sequencer');

/** By the names of their files, as much as they take of the processors: more than five seconds. */
const LONGEST = [
  'soak',
  'clicks',
  'domain',
  'drafts',
  'template',
  'workbench',
  'damage',
  'generate',
  'print',
  'gallery',
  'bothWays',
  'gnumeric',
  'accessibility',
  'paper',
  'third',
  'pane',
  'byHand',
  'scoreJson',
  'entries',
  'addsUp',
  'formulaTraps',
  'earlier',
  'survival',
  'looks',
  'percent',
  'kills',
  'probes',
  'textHeight',
  'trips',
  'tampering',
  'readWorkbook',
  'drawVisible',
  'libreOffice',
  'listeners',
  'mutations',
  'drawing',
];

const rankOf = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`/${name}.test.ts`));
  return at < 0 ? LONGEST.length : at;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rankOf(a) - rankOf(b));
  }
};
