/** Everything that an open sheet needs, loaded when there is one. */

export { layoutOf } from '../sheet/layout';
export { keptFor, openNew } from './session/documents';
export { SheetView } from './views/SheetView';
