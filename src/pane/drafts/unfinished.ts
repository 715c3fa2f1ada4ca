/**
 * What is half-written in a form: a clause without its points, a veto without its effect, the card of a notice that is
 * being checked. Kept as it is typed, at every key, until it is put where it belongs or given up.
 *
 *     pingfen.unfinished/<what it is about>/<form> ─→ what the form holds, as JSON
 */

const ROOT = 'pingfen.unfinished/';

/** The forms about one rubric, or one notice. */
export interface UnfinishedForms {
  /** Of the forms that hold something, in the order of their names. */
  readonly names: (prefix?: string) => readonly string[];
  readonly read: (form: string) => unknown;
  /** `undefined` takes it away. False where the browser writes nothing: then it lasts as long as the window. */
  readonly write: (form: string, contents: unknown) => boolean;
}

export interface Unfinished {
  /** What something is half-written about. */
  readonly about: () => readonly string[];
  readonly of: (about: string) => UnfinishedForms;
  readonly clear: () => void;
}

type Kept = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** `storage` may throw, for it may be forbidden. */
export function unfinishedIn(storage: () => Kept): Unfinished {
  const open = new Map<string, Map<string, unknown>>();
  const tried = <T>(work: (kept: Kept) => T): { readonly value: T } | undefined => {
    try {
      return { value: work(storage()) };
    } catch {
      return undefined;
    }
  };
  const keys = (root: string): readonly string[] =>
    tried((kept) =>
      Array.from({ length: kept.length }, (_, i) => kept.key(i) ?? '').filter((key) => key.startsWith(root)),
    )?.value ?? [];
  const formsIn = (root: string): Map<string, unknown> =>
    new Map(
      keys(root).flatMap((key) => {
        const contents = tried((kept) => read(kept.getItem(key) ?? ''))?.value;
        return contents === undefined ? [] : [[key.slice(root.length), contents] as const];
      }),
    );
  return {
    about() {
      // No id has a stroke in it; the name of a form may.
      const kept = keys(ROOT).map((key) => key.slice(ROOT.length).replace(/\/.*/s, ''));
      const lasting = [...open].flatMap(([about, forms]) => (forms.size > 0 ? [about] : []));
      return [...new Set([...kept, ...lasting])];
    },
    of(about) {
      const root = `${ROOT}${about}/`;
      const forms = open.get(about) ?? formsIn(root);
      open.set(about, forms);
      return {
        names: (prefix = '') => [...forms.keys()].filter((name) => name.startsWith(prefix)).sort(),
        read: (form) => forms.get(form),
        write(form, contents) {
          if (contents === undefined) {
            if (!forms.delete(form)) return true;
            return tried((kept) => kept.removeItem(root + form)) !== undefined;
          }
          forms.set(form, contents);
          return tried((kept) => kept.setItem(root + form, written(contents))) !== undefined;
        },
      };
    },
    clear() {
      for (const forms of open.values()) forms.clear();
      for (const key of keys(ROOT)) tried((kept) => kept.removeItem(key));
    },
  };
}

/** JSON has no `undefined`; a field that was emptied is not one that was never touched. Nor has it sets and maps. */
const NONE = '\u0000';
const [SET, MAP] = ['\u0000set', '\u0000map'];

const written = (contents: unknown): string =>
  JSON.stringify(contents, (_, value: unknown) =>
    value === undefined
      ? NONE
      : value instanceof Set
        ? { [SET]: [...(value as ReadonlySet<unknown>)] }
        : value instanceof Map
          ? { [MAP]: [...(value as ReadonlyMap<unknown, unknown>)] }
          : value,
  );

const read = (text: string): unknown => revived(JSON.parse(text));

function revived(value: unknown): unknown {
  if (value === NONE) return undefined;
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, revived(each)] as const);
  const [[key, items] = []] = entries;
  if (key === SET) return new Set(items as readonly unknown[]);
  if (key === MAP) return new Map(items as readonly (readonly [unknown, unknown])[]);
  return Object.fromEntries(entries);
}
