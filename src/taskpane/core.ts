/** Everything that an open sheet needs, loaded when there is one. */

export { loadRubric } from '../rubric/load';
export { exportModel, fileName, reportText } from '../sheet/reporting';
export { keptFor, layoutFor, openDraft, openNew, openPresent, openStored } from './session/documents';
export { SheetView } from './views/SheetView';
