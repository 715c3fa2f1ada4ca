/** The parts of a workbook as text, with every text in its cell: where it is kept is the writer's own business. */
import { openZip } from '../../src/hosts/file/zip/zip';

const STRINGS = 'xl/sharedStrings.xml';

export function comparableParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = openZip(bytes);
  const text = (name: string): string => new TextDecoder().decode(zip.read(name));
  const strings = [...text(STRINGS).matchAll(/<si>(.*?)<\/si>/gs)].map(([, found = '']) => found);
  return new Map(
    zip
      .names()
      .filter((name) => name !== STRINGS)
      .map((name) => [
        name,
        text(name).replace(
          / t="s"><v>(\d+)<\/v>/g,
          (_, index: string) => ` t="inlineStr"><is>${strings[Number(index)]!}</is>`,
        ),
      ]),
  );
}
