import { hostOnFake } from '../../support/fakeExcel/hostOnFake';
import { officeLoader } from '../../support/fakeExcel/loadInNode';
import { describeHost } from '../contract';

const load = officeLoader();

describeHost('Excel by office.js', () => {
  const globals = load();
  return Promise.resolve(hostOnFake(globals, globals));
});
