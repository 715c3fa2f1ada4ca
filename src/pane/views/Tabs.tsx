/** The four views of the open sheet. */

import { ownKeys, propertyOf } from '../../problems/narrow';
import type { ComponentChildren } from 'preact';
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

export function PaneTabs({ active, badge, onChange, children }: TabsProps) {
  return (
    <>
      <fluent-tablist
        activeid={`tab-${active}`}
        size="small"
        aria-label={words.sheet.pane}
        onChange={(event) => {
          const id = propertyOf(event.currentTarget, 'activeid');
          const name = names.find((each) => `tab-${each}` === id);
          if (name !== undefined && name !== active) onChange(name);
        }}
      >
        {names.map((name) => (
          <fluent-tab key={name} id={`tab-${name}`} aria-controls="tab-panel">
            {/* One element: a tab puts each of several on a line of its own. The count lies beside the word. */}
            <span class="tab-name">
              {words.tabs[name]}
              {(badge[name] ?? 0) > 0 && <span class="count">{badge[name]}</span>}
            </span>
          </fluent-tab>
        ))}
      </fluent-tablist>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${active}`}>
        {children}
      </div>
    </>
  );
}
