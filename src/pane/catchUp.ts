/**
 * What the code uses and Chromium 86 lacks, the oldest that the pages open in: added where it is missing, before
 * anything else runs. tests/pane/floor finds what else would be needed.
 */

const add = (target: object, name: string, value: unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

/** Chromium 92. */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}
add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);

/** Chromium 97. */
function findLastIndex<T>(this: readonly T[], isWanted: (each: T, index: number, all: unknown) => unknown) {
  for (let i = this.length - 1; i >= 0; i--) if (isWanted(this[i] as T, i, this)) return i;
  return -1;
}
add(Array.prototype, 'findLastIndex', findLastIndex);
add(Array.prototype, 'findLast', function <T>(this: readonly T[], isWanted: () => unknown): T | undefined {
  return this[findLastIndex.call(this, isWanted)];
});

/** Chromium 93. */
add(Object, 'hasOwn', (target: object, name: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(target, name),
);

/** Chromium 90: listeners that end with a signal. An older one takes no notice of it, and listens for ever. */
function listenersEnd(): boolean {
  let isRead = false;
  const options = {
    get signal() {
      isRead = true;
      return undefined;
    },
  };
  new EventTarget().addEventListener('x', () => undefined, options as unknown as AddEventListenerOptions);
  return isRead;
}

if (!listenersEnd()) {
  const { prototype } = EventTarget;
  const listen = Object.getOwnPropertyDescriptor(prototype, 'addEventListener')
    ?.value as EventTarget['addEventListener'];
  prototype.addEventListener = function (type, listener, options) {
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (signal?.aborted === true) return;
    listen.call(this, type, listener, options);
    if (signal !== undefined)
      listen.call(signal, 'abort', () => this.removeEventListener(type, listener, options));
  };
}
