/** The rooms of src/ and who may know whom, as data: see docs/design.md. imports.ts makes rules of it. */

/**
 * Which rooms a room may import from, besides itself and problems/. A room within a room has a row of its own if it
 * may know other rooms than the rest; `hosts` then is what lies loose in hosts/, the port.
 */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  problems: [],
  formula: [],
  points: ['formula'],
  period: ['formula'],
  paper: [],
  rules: ['formula', 'points'],
  rubric: ['rules', 'period', 'points'],
  // What the sentences of a notice say of points; it knows the rules that they are, and no rubric.
  notice: ['rules', 'points'],
  lint: ['notice', 'rubric', 'rules', 'points'],
  scoring: ['rubric', 'rules', 'period', 'formula', 'points'],
  sheet: ['scoring', 'rubric', 'rules', 'period', 'paper', 'formula', 'points'],
  readBack: ['sheet', 'scoring', 'rubric', 'rules', 'paper', 'formula', 'points'],
  documents: ['lint', 'sheet', 'scoring', 'rubric', 'rules', 'formula', 'points'],
  // formula: a reader gives back the same cell values, and names cells as formulas do.
  hosts: ['readBack', 'sheet', 'formula'],
  // A day in a file is the day number that the rules go by.
  'hosts/file': ['hosts', 'readBack', 'sheet', 'paper', 'rules', 'formula'],
  // The page has no formulas that calculate: it judges what is typed and scores it with the engine.
  'hosts/page': ['hosts', 'readBack', 'sheet', 'scoring', 'rules', 'paper', 'formula'],
  'hosts/office': ['hosts', 'readBack', 'sheet', 'paper', 'formula'],
  // Word documents and workbooks are unpacked by the guarded readers of files; sums are checked by lint; widths of columns
  // and margins as issued are taken over if the sheet says that they cost no page.
  importer: ['hosts/file', 'sheet', 'paper', 'lint', 'notice', 'rubric', 'rules', 'formula', 'points'],
  // Rules are proposed from the words, tried with the engine, and judged by loading and lint.
  editing: ['notice', 'lint', 'scoring', 'rubric', 'rules', 'points'],
  pane: [
    ...['importer', 'editing', 'hosts', 'hosts/file', 'hosts/page', 'hosts/office'],
    ...[
      'documents',
      'readBack',
      'sheet',
      'scoring',
      'lint',
      'notice',
      'rubric',
      'rules',
      'formula',
      'points',
    ],
  ],
  cli: [
    ...['importer', 'hosts/file'],
    ...['documents', 'readBack', 'sheet', 'scoring', 'rubric', 'lint', 'rules', 'formula', 'points'],
  ],
};

/**
 * The floors within a room, from the bottom: at run time a floor imports only from itself and from floors below.
 * Types may be taken from above, for the compiler removes them. Files and folders that stand on no floor are free.
 */
export const floors: Readonly<Record<string, readonly (readonly string[])[]>> = {
  scoring: [
    ['steps'],
    ['fields'],
    ['words'],
    ['levels'],
    ['balance'],
    ['advice', 'answers', 'explain', 'report'],
    ['prepare', 'score'],
  ],
  sheet: [
    ['model', 'styles', 'sheetNames', 'words', 'listColumns', 'excelLimits', 'held'],
    ['columns', 'fill'],
    ['earlier', 'record', 'standing', 'typedSheets'],
    ['calc', 'headText', 'hint', 'tip'],
    ['definedNames', 'official', 'lists', 'guide'],
    ['geometry', 'visibleSheets'],
    ['form'],
    ['fillForm'],
  ],
  pane: [
    ['strings', 'ui'],
    ['files', 'templates', 'session'],
    ['drafts'],
    ['library'],
    ['views'],
    ['sheetBundle'],
    ['application'],
    ['taskpane', 'workbench'],
  ],
};
