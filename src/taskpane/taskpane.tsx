/** The task pane in Excel. */

import { dress } from './ui/fluent';

dress();
