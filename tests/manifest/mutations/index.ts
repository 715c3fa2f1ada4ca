/** Every way of spoiling a manifest that the checker must find, as tables: what breaks, the code, how, and where. */

import { form } from './form';
import { icons } from './icons';
import { identity } from './identity';
import { order } from './order';
import { presence } from './presence';
import { references } from './references';
import { values } from './values';
import type { Mutation } from './mutation';

export const mutations: readonly Mutation[] = [
  ...form,
  ...order,
  ...presence,
  ...identity,
  ...values,
  ...references,
  ...icons,
];
