/** The words of a paragraph: runs in whatever wraps them, changes as accepted. */

import type { XmlScanner } from '../../hosts/file/xml/xml';
import { gatherText } from '../source/cellText';
import { symbolOf } from './symbols';
import type { WordContext } from './wordContext';
import { sizeIn } from './wordStyles';
import { charactersOf, isOn, visitChildren, wordAttribute } from './wordXml';

/** Elements around runs that change nothing: links, fields, content controls, insertions, the new place of a move. */
const WRAPPERS =
  'ins moveTo hyperlink smartTag sdt sdtContent customXml fldSimple bdo dir subDoc ruby rubyBase'.split(' ');

/** Formulas in two dimensions: only their characters are taken. */
const FORMULAS = ['oMath', 'oMathPara'];

/** The first of the ways in which a program may show the same thing. */
const CHOICES = ['AlternateContent', 'Choice'];

/** `size`: in points, where the run says one of its own. */
type Adding = (piece: string, size?: number) => void;

/** Adds what stands in the paragraph just entered, up to its end; `pPr` goes to `properties`. */
export function readRuns(
  xml: XmlScanner,
  add: Adding,
  context: WordContext,
  properties: () => void = () => undefined,
): void {
  function visit(name: string): void {
    if (name === 'pPr') properties();
    else if (name === 'r') readRun(xml, add, context);
    else if (FORMULAS.includes(name)) {
      context.tell('formula');
      readFormula(xml, add);
    } else if (name === 'AlternateContent') firstChoice();
    else if (WRAPPERS.includes(name)) xml.eachChild(visit);
  }
  function firstChoice(): void {
    let isTaken = false;
    xml.eachChild((name) => {
      if (isTaken || !CHOICES.includes(name)) return;
      isTaken = true;
      xml.eachChild(visit);
    });
  }
  xml.eachChild(visit);
}

function readRun(xml: XmlScanner, add: Adding, context: WordContext): void {
  let isHidden = false;
  let size: number | undefined;
  const put = (piece: string): void => {
    if (!isHidden) add(piece, size);
    else if (piece.trim() !== '') context.tell('hiddenText');
  };
  visitChildren(xml, {
    rPr: () =>
      visitChildren(xml, {
        vanish: () => void (isHidden = isOn(xml)),
        sz: () => void (size = sizeIn(xml)),
      }),
    t: () => put(charactersOf(xml)),
    tab: () => put(' '),
    br: () => put(wordAttribute(xml, 'type') === 'page' ? '' : '\n'),
    cr: () => put('\n'),
    noBreakHyphen: () => put('-'),
    sym() {
      const character = symbolOf(wordAttribute(xml, 'font') ?? '', wordAttribute(xml, 'char') ?? '');
      if (character === undefined) context.tell('symbol');
      put(character ?? '□');
    },
    footnoteReference: () => context.tell('footnote'),
    endnoteReference: () => context.tell('footnote'),
    drawing: () => readDrawing(xml, context),
    pict: () => readDrawing(xml, context),
    object: () => readDrawing(xml, context),
    AlternateContent: () => readDrawing(xml, context),
    ruby: () => readRuns(xml, put, context),
  });
}

/** Only the characters, in their order: a fraction loses its bar. */
function readFormula(xml: XmlScanner, add: (piece: string) => void): void {
  xml.eachChild((name) => (name === 't' ? add(charactersOf(xml)) : readFormula(xml, add)));
}

const PICTURES = ['blip', 'imagedata'];
const LONGEST_QUOTE = 200;

/** A picture, or a shape with words in it: both are told, neither is read. */
function readDrawing(xml: XmlScanner, context: WordContext): void {
  const words = gatherText(LONGEST_QUOTE);
  const found = { box: false, picture: false };
  function visit(name: string): void {
    found.picture ||= PICTURES.includes(name);
    // The second way to draw the same shape.
    if (name === 'Fallback' && (found.box || found.picture)) return;
    found.box ||= name === 'txbxContent';
    if (name === 't') words.add(charactersOf(xml));
    else xml.eachChild(visit);
  }
  xml.eachChild(visit);
  const text = words.text();
  if (found.box && text !== '') context.tell('textBox', text);
  else if (found.picture) context.tell('picture');
}
