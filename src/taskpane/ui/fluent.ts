/** The Fluent widgets that the pane uses, and their look. Fields are native inputs: see views/FieldInput.tsx. */

import '@fluentui/web-components/badge/define.js';
import '@fluentui/web-components/button/define.js';
import '@fluentui/web-components/message-bar/define.js';
import '@fluentui/web-components/progress-bar/define.js';
import '@fluentui/web-components/tab/define.js';
import '@fluentui/web-components/tablist/define.js';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { webLightTheme } from '@fluentui/tokens';
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

/** Colours and type as CSS properties, in a sheet that a strict Content-Security-Policy lets pass. */
export const dress = (): void => setTheme(webLightTheme);
