/** The four views of the open sheet. */

import { ownKeys } from '../../problems/narrow';
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { words } from '../strings';

export type ViewName = keyof typeof words.tabs;

interface TabsProps {
  readonly active: ViewName;
  /** How many things wait there. */
  readonly badge: Readonly<Partial<Record<ViewName, number>>>;
  readonly onChange: (view: ViewName) => void;
  readonly children: ComponentChildren;
}

const names: readonly ViewName[] = ownKeys(words.tabs);

export const viewNamed = (name: string | undefined): ViewName | undefined =>
  names.find((each) => each === name);

/** One stop for the Tab key; the arrow keys go from one view to the next, and round. */
export function PaneTabs({ active, badge, onChange, children }: TabsProps) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const next = names[placeFor(event.key, names.indexOf(active))];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={words.sheet.pane} onKeyDown={onKeyDown}>
        {names.map((name) => (
          <button
            type="button"
            class="tab"
            role="tab"
            key={name}
            id={`tab-${name}`}
            aria-controls="tab-panel"
            aria-selected={name === active}
            tabIndex={name === active ? 0 : -1}
            onClick={() => name !== active && onChange(name)}
          >
            {/* The count lies beside the word, and does not move it. */}
            <span class="tab-name">
              {words.tabs[name]}
              {(badge[name] ?? 0) > 0 && <span class="count">{badge[name]}</span>}
            </span>
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${active}`}>
        {children}
      </div>
    </>
  );
}

/** −1 for a key that leads to no view. */
function placeFor(key: string, now: number): number {
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (now + 1) % names.length,
    ArrowLeft: (now + names.length - 1) % names.length,
    Home: 0,
    End: names.length - 1,
  };
  return places[key] ?? -1;
}
