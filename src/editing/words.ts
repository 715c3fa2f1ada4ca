/** Words that people type in a row, with whatever they put between them, boxes too: 符合、不符合, □是 □否. */

export const listedWords = (text: string): readonly string[] =>
  text.split(/[\s、，,；;／/|□☐☑]+/u).filter((word) => word !== '');
