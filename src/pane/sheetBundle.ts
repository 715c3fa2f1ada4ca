/** Everything that an open sheet needs, loaded when there is one. */

export { makeForm } from '../sheet/form';
export { keptFor, openNew } from './session/documents';
export { SheetView } from './views/SheetView';
