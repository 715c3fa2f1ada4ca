/** Which namespace a prefix stands for at this place of a part. */
import type { Tag } from './xmlTag';
import { decodeEntities } from './xmlEntities';
import { LETTER_X } from './characters';

interface Binding {
  readonly prefix: string;
  readonly namespace: string;
  /** How many elements were open, its own among them. */
  readonly depth: number;
}

export interface Scopes {
  /** False where there are more than any workbook has. */
  readonly enter: (tag: Tag, depth: number, source: string) => boolean;
  readonly leave: (depth: number) => void;
  /** Whether an element of this name is in one of the part's own namespaces; undefined for an unbound prefix. */
  readonly isHome: (name: string) => boolean | undefined;
  /** The same of an attribute, which without a prefix is in no namespace. */
  readonly isIn: (name: string, namespaces: ReadonlySet<string>) => boolean;
}

/** Each is sought from the innermost out. */
const MAX_BINDINGS = 256;

export function openScopes(home: ReadonlySet<string>): Scopes {
  const bindings: Binding[] = [];
  /** For elements without a prefix, as nearly all are. */
  let isDefaultHome = home.has('');

  const namespaceOf = (prefix: string): string | undefined => {
    for (let index = bindings.length - 1; index >= 0; index--) {
      const binding = bindings[index];
      if (binding?.prefix === prefix) return binding.namespace;
    }
    return undefined;
  };
  const settle = (): void => void (isDefaultHome = home.has(namespaceOf('') ?? ''));

  return {
    enter({ spans, spanCount }, depth, source) {
      for (let index = 0; index < spanCount; index += 4) {
        const from = spans[index] ?? 0;
        if (source.charCodeAt(from) !== LETTER_X || !source.startsWith('xmlns', from)) continue;
        const name = source.slice(from, spans[index + 1]);
        if (name !== 'xmlns' && name.charAt(5) !== ':') continue;
        const namespace = decodeEntities(source.slice(spans[index + 2], spans[index + 3])) ?? '';
        bindings.push({ prefix: name.slice(6), namespace, depth });
        settle();
      }
      return bindings.length <= MAX_BINDINGS;
    },
    leave(depth) {
      if (bindings.at(-1)?.depth !== depth) return;
      while (bindings.at(-1)?.depth === depth) bindings.pop();
      settle();
    },
    isHome(name) {
      const colon = name.indexOf(':');
      if (colon === -1) return isDefaultHome;
      const namespace = namespaceOf(name.slice(0, colon));
      return namespace === undefined ? undefined : home.has(namespace);
    },
    isIn(name, namespaces) {
      const colon = name.indexOf(':');
      return colon !== -1 && namespaces.has(namespaceOf(name.slice(0, colon)) ?? '');
    },
  };
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
