/**
 * Settings of the whole workbook, all of those in the standard.
 *
 * | element | attribute | |
 * | --- | --- | --- |
 * | workbookPr | date1904 | read: every day is counted from 1904 |
 * | calcPr | fullPrecision="0" | named: cells hold what they show, not what was worked out |
 * | calcPr | calcMode="manual" | named: the sheet does not follow what is typed next |
 * | calcPr | iterate…, calcId, fullCalcOnLoad, refMode (how Excel shows addresses; files hold A1), concurrent… | nothing that our formulas come to depends on them |
 * | workbookPr | codeName, filterPrivacy, showObjects, defaultThemeVersion … | the same |
 * | fileSharing, workbookProtection, bookViews | | who may save, move sheets, and what is looked at first |
 */
import type { Problem } from '../../../problems/problem';
import { fileError, fileWarning } from '../../../problems/fileProblems';
import type { XmlScanner } from '../xml/xml';

/** An attribute of the element just entered; `usual` where it is absent. */
export function isTrue(xml: XmlScanner, attribute: string, usual = false): boolean {
  const text = xml.attribute(attribute);
  if (text === undefined) return usual;
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : xml.fail();
}

/** Of the `<calcPr>` just entered. */
export function calculationProblems(xml: XmlScanner): readonly Problem[] {
  return [
    ...(isTrue(xml, 'fullPrecision', true) ? [] : [fileError('file.shownPrecision', {}, {})]),
    ...(xml.attribute('calcMode') === 'manual' ? [fileWarning('file.manualCalculation', {}, {})] : []),
  ];
}
