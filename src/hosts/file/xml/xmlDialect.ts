/**
 * The namespaces of the parts that are read, transitional and strict, and the elements that carry meaning in them.
 *
 * An element named so in another namespace is none of ours: to one program it is there, to another it is not.
 */

export interface Dialect {
  readonly namespaces: ReadonlySet<string>;
  /** What readers look for, wherever it stands. */
  readonly names: ReadonlySet<string>;
}

export const spreadsheet: Dialect = {
  namespaces: new Set([
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ]),
  names: new Set(
    (
      'workbook workbookPr calcPr sheets sheet definedNames definedName ' +
      'worksheet sheetPr sheetViews sheetView sheetFormatPr cols col sheetData row c f v is t r si sst ' +
      'sheetProtection mergeCells mergeCell rowBreaks colBreaks pageSetup printOptions drawing headerFooter ' +
      'conditionalFormatting cfRule styleSheet numFmts numFmt fonts font fills fill cellStyleXfs cellXfs xf dxfs dxf'
    ).split(' '),
  ),
};

export const packageRelationships: Dialect = {
  namespaces: new Set(['http://schemas.openxmlformats.org/package/2006/relationships']),
  names: new Set(['Relationships', 'Relationship']),
};

/** Of `r:id`, which names a relationship. */
export const relationshipIds: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);
