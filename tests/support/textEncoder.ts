/** jsdom has none; every browser does. For suites that make a layout while they load. */

import { TextEncoder } from 'node:util';

Object.assign(globalThis, { TextEncoder });
