/** The Fluent widgets that the pane uses, and their look. Fields are native inputs: see views/FieldInput.tsx. */

import '@fluentui/web-components/badge/define.js';
import '@fluentui/web-components/button/define.js';
import '@fluentui/web-components/message-bar/define.js';
import '@fluentui/web-components/progress-bar/define.js';
import '@fluentui/web-components/tab/define.js';
import '@fluentui/web-components/tablist/define.js';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { webLightTheme } from '@fluentui/tokens';
import { FASTElementDefinition, Observable } from '@microsoft/fast-element';
import type { HTMLAttributes } from 'preact';

interface FluentElements {
  'fluent-button': HTMLAttributes & {
    appearance?: 'primary' | 'outline' | 'subtle' | 'transparent';
    size?: 'small' | 'medium' | 'large';
    disabled?: boolean;
    'icon-only'?: boolean;
  };
  'fluent-tablist': HTMLAttributes & { activeid?: string; size?: 'small' | 'medium' };
  'fluent-tab': HTMLAttributes & { id: string };
  'fluent-message-bar': HTMLAttributes & {
    intent?: 'info' | 'success' | 'warning' | 'error';
    layout?: 'multiline';
  };
  'fluent-badge': HTMLAttributes & {
    color?: 'danger' | 'warning' | 'success' | 'informative';
    appearance?: 'filled' | 'tint';
  };
  'fluent-progress-bar': HTMLAttributes & { value?: number; max?: number };
}

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- preact keeps its element types in one
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to preact's own
    interface IntrinsicElements extends FluentElements {}
  }
}

export function dress(): void {
  // Colours and type as CSS properties, in a sheet that a strict Content-Security-Policy lets pass.
  setTheme(webLightTheme);
  for (const tag of Object.keys(isUsed)) void customElements.whenDefined(tag).then(letGo);
}

const isUsed: Readonly<Record<keyof FluentElements, true>> = {
  'fluent-button': true,
  'fluent-tablist': true,
  'fluent-tab': true,
  'fluent-message-bar': true,
  'fluent-badge': true,
  'fluent-progress-bar': true,
};

/**
 * Every widget listens to its definition for another template, and never ends it: each one that was ever drawn is
 * kept, with the pane around it, a hundred listeners a sheet. Our definitions do not change.
 */
function letGo(type: CustomElementConstructor): void {
  const definition = FASTElementDefinition.getByType(type);
  if (definition !== undefined)
    Object.assign(Observable.getNotifier(definition), { subscribe: () => undefined });
}
