/** Changes of the XML of any part: elements, attributes, values and namespaces, without a thought of what they mean. */

import type { Random } from '../sheet/random/random';
import type { Part, Element } from './base';
import type { TextMutation } from './mutation';
import { pick } from './mutation';

const splice = (text: string, from: number, to: number, put: string): string =>
  text.slice(0, from) + put + text.slice(to);

const outer = ({ text }: Part, { from, to }: Element): string => text.slice(from, to);

/** Values that numbers, texts and switches of the standard have. */
const VALUES: readonly string[] = [
  '0',
  '1',
  '2',
  '3',
  '14',
  '58',
  '99',
  '-1',
  '1e3',
  'NaN',
  '',
  ' ',
  'true',
  'false',
  'A1',
  'str',
  'n',
  's',
  'b',
  'e',
  'd',
  'inlineStr',
  'hidden',
  'veryHidden',
  'visible',
  'shared',
  'array',
  'none',
  'manual',
  '&#49;',
  '是',
  '100000',
];

/** An attribute of a random tag: [from, to] of its value, without the quotes. */
function anyAttribute({ text, elements }: Part, random: Random): readonly [number, number] | undefined {
  const element = pick(random, elements);
  if (element === undefined) return undefined;
  const found = [...text.slice(element.from, element.inside).matchAll(/="([^"]*)"/g)];
  const one = pick(random, found);
  if (one?.[1] === undefined) return undefined;
  const from = element.from + one.index + 2;
  return [from, from + one[1].length];
}

/** Elements beside an element, with the same name. */
const likeIt = ({ elements }: Part, one: Element): readonly Element[] =>
  elements.filter(({ name, from }) => name === one.name && from !== one.from);

/** An element, most often of those that hold something. */
const anyElement = ({ elements }: Part, random: Random): Element | undefined =>
  pick(random, elements.length > 1 ? elements.slice(0, -1) : elements);

export const inText: Readonly<Record<string, TextMutation>> = {
  'an element taken out': (part, random) => {
    const element = anyElement(part, random);
    return element && splice(part.text, element.from, element.to, '');
  },
  'an element twice': (part, random) => {
    const element = anyElement(part, random);
    return element && splice(part.text, element.to, element.to, outer(part, element));
  },
  'an element in the place of another': (part, random) => {
    const element = anyElement(part, random);
    const other = element && pick(random, likeIt(part, element));
    return element && other && splice(part.text, element.from, element.to, outer(part, other));
  },
  'the content of another element': (part, random) => {
    const element = anyElement(part, random);
    const other = element && pick(random, likeIt(part, element));
    return (
      element &&
      other &&
      splice(part.text, element.inside, element.outside, part.text.slice(other.inside, other.outside))
    );
  },
  'an element in another namespace': (part, random) => {
    const element = anyElement(part, random);
    if (element === undefined) return undefined;
    const bare = outer(part, element);
    const named = /^<[^\s/>]+/.exec(bare)?.[0] ?? '';
    return splice(
      part.text,
      element.from,
      element.to,
      `${named} xmlns="urn:other"${bare.slice(named.length)}`,
    );
  },
  'an element around another': (part, random) => {
    const element = anyElement(part, random);
    const wrap = pick(random, [
      '<x:w xmlns:x="urn:other">|</x:w>',
      '<ext>|</ext>',
      '<!--|-->',
      '<r>|</r>',
      '<c>|</c>',
    ]);
    const [before = '', after = ''] = (wrap ?? '').split('|');
    return element && splice(part.text, element.from, element.to, before + outer(part, element) + after);
  },
  'another attribute value': (part, random) => {
    const at = anyAttribute(part, random);
    return at && splice(part.text, at[0], at[1], pick(random, VALUES) ?? '');
  },
  'the attribute value of another element': (part, random) => {
    const [at, other] = [anyAttribute(part, random), anyAttribute(part, random)];
    return at && other && splice(part.text, at[0], at[1], part.text.slice(other[0], other[1]));
  },
  'an attribute taken out': ({ text, elements }, random) => {
    const element = pick(random, elements);
    if (element === undefined) return undefined;
    const one = pick(random, [...text.slice(element.from, element.inside).matchAll(/ [\w:]+="[^"]*"/g)]);
    return one && splice(text, element.from + one.index, element.from + one.index + one[0].length, '');
  },
  'an attribute twice': ({ text, elements }, random) => {
    const element = pick(random, elements);
    if (element === undefined) return undefined;
    const one = pick(random, [...text.slice(element.from, element.inside).matchAll(/ [\w:]+="[^"]*"/g)]);
    return one && splice(text, element.from + one.index, element.from + one.index, one[0]);
  },
  'another value': ({ text, elements }, random) => {
    const element = pick(
      random,
      elements.filter(({ name }) => name === 'v' || name === 't' || name === 'f'),
    );
    return element && splice(text, element.inside, element.outside, pick(random, VALUES) ?? '');
  },
  'a digit changed': ({ text }, random) => {
    const digits = [...text.matchAll(/\d/g)];
    const one = pick(random, digits);
    return one && splice(text, one.index, one.index + 1, String(Math.floor(random() * 10)));
  },
  'a comment, a CDATA section or an instruction in a value': ({ text, elements }, random) => {
    const element = pick(
      random,
      elements.filter(({ inside, outside }) => outside > inside),
    );
    const put = pick(random, [
      '<!-- 7 -->',
      '<![CDATA[7]]>',
      '<?x 7?>',
      '&#x37;',
      '&seven;',
      '\r\n',
      '\u0000',
    ]);
    return element && splice(text, element.outside, element.outside, put ?? '');
  },
  'another root namespace': ({ text }, random) => {
    const put = pick(random, ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'urn:other', '']);
    const changed = text.replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', put ?? '');
    return changed === text ? undefined : changed;
  },
};
