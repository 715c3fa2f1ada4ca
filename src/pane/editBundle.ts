/** The editor of rules, loaded when somebody writes rules. */

export { EditorView } from './views/editor/EditorView';
