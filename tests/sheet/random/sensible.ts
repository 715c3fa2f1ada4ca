/** A value that a field takes, often at its limits. */
import type { CellValue } from '../../../src/formula/value';
import type { InputType } from '../../../src/rules/inputType';
import type { Random } from './random';
import { between, pick, short } from './random';
import { WORDS } from './words';

export function sensible(random: Random, entry: InputType): CellValue {
  const { validation } = entry;
  switch (validation.type) {
    case 'list':
      return pick(random, validation.options);
    case 'text':
      return pick(
        random,
        WORDS.filter((words) => words.length <= validation.longest),
      );
    case 'whole': {
      const { min, max } = validation;
      const most = random() < 0.85 ? Math.min(max, min + 12) : Math.min(max, min + 60);
      return random() < 0.05 ? pick(random, [min, max]) : between(random, min, most);
    }
    case 'date':
      return between(random, validation.min, validation.max);
    case 'decimal': {
      const { min, max } = validation;
      const step = pick(random, [0.1, 0.1, 0.05, 0.001]);
      const some = Math.round((min + random() * (max - min)) / step) * step;
      const usual = Math.min(max, Math.max(min, short(some)));
      const value = pick(random, [0, min, max, usual, usual, usual, usual]);
      return entry.accepts(value) ? value : max;
    }
  }
}
