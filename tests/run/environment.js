/** Node for one suite, with what the suites of a worker share. */

const { TestEnvironment } = require('jest-environment-node');
const { missingFromOracle } = require('./missingFromOracle.ts');
const { closeContexts, sharedChromium } = require('./sharedChromium.ts');
const { sharedOracle, stopBusyOracles } = require('./sharedOracle.ts');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.missingFromOracle = missingFromOracle;
    this.global.sharedChromium = sharedChromium;
    this.global.sharedOracle = sharedOracle;
  }

  async teardown() {
    await super.teardown();
    await Promise.all([closeContexts(), stopBusyOracles()]);
  }
};
