/**
 * The longest suites first, so that the workers end at about the same time. jest does this by what it measured before,
 * and a clean checkout has nothing of that.
 */

const { default: Sequencer } = require('@jest/test-sequencer');

/** By the names of their files: these take more than ten seconds. */
const LONGEST = [
  'soak',
  'drafts',
  'clicks',
  'pane',
  'domain',
  'print',
  'workbench',
  'accessibility',
  'gallery',
  'damage',
  'generate',
  'formulaTraps',
  'paper',
  'entries',
  'byHand',
  'third',
  'drawing',
  'mutations',
  'looks',
  'percent',
  'listeners',
  'kills',
  'survival',
  'drawVisible',
  'libreOffice',
  'addsUp',
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
