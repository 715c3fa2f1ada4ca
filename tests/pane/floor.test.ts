/**
 * The oldest browser of package.json's browserslist, Chromium 86, of which there is none here: what the pages are made
 * of is read, and compared with MDN's dates. filePage.test.ts uses the page in a Chromium that has been made as old.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bcd from '@mdn/browser-compat-data';
import type { Identifier } from '@mdn/browser-compat-data';
import { Linter } from 'eslint';
import { firstChrome, FLOOR } from '../support/aged';
import { namesAskedBy } from '../support/browserNames';
import { describeWithChromium, WEB } from '../support/chromium';
import { styleRules } from '../../src/hosts/page/styleRules';

const root = join(__dirname, '..', '..');
const isLate = (about: Identifier | undefined): boolean => (firstChrome(about) ?? 0) > FLOOR;

it('is the floor of the linter', () => {
  const told = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { browserslist: string[] };
  expect(told.browserslist).toContain(`chrome >= ${FLOOR}`);
});

describeWithChromium('the scripts of the pages', () => {
  // Of ES2022 Chromium 86 reads the members of classes, but no static blocks and no `#x in y`. What stands outside of
  // functions would be global: helpers of esbuild's, by the same names in every part, took each other's place.
  it.each(readdirSync(WEB).filter((name) => name.endsWith('.js')))(
    '%s is read by Chromium 86, and leaves nothing global',
    (name) => {
      const messages = new Linter().verify(readFileSync(join(WEB, name), 'utf8'), {
        languageOptions: { ecmaVersion: 2022, sourceType: 'script' },
        rules: {
          'no-restricted-syntax': [
            'error',
            'StaticBlock',
            'BinaryExpression[left.type=PrivateIdentifier]',
            'Program > VariableDeclaration',
          ],
        },
      });
      expect(
        messages.filter(({ fatal, ruleId }) => fatal === true || ruleId === 'no-restricted-syntax'),
      ).toEqual([]);
    },
  );
});

/** Added where they are missing, by src/pane/catchUp.ts. */
const ADDED = ['Array.at', 'Array.findLast', 'Array.findLastIndex', 'Object.hasOwn'];
/** Used where they are there: drafts/draft.ts; a property that hosts/office itself sets and reads. */
const ASKED_FOR_FIRST = ['Crypto.randomUUID', 'Error.cause'];
/** On `Range` itself since Chromium 1; their date is that of the class that they were moved to. */
const MOVED = ['AbstractRange.endContainer', 'AbstractRange.startContainer', 'AbstractRange.startOffset'];
/** What MDN's data have no entry for by this name; all of it is older. */
const WITHOUT_A_DATE: readonly string[] = [
  ...['PropertyDescriptor.configurable', 'PropertyDescriptor.value', 'PropertyDescriptor.writable'],
  ...['Array.prototype', 'Object.prototype', 'String.prototype', 'prototype', 'TemplateStringsArray.raw'],
  ...['Iterator.next', 'IteratorReturnResult.done', 'IteratorYieldResult.done', 'IteratorYieldResult.value'],
  'CSSStyleDeclaration.width',
  ...['CSSStyleDeclaration.bottom', 'CSSStyleDeclaration.height', 'CSSStyleDeclaration.padding'],
  // Of focus(): Chromium 64.
  'FocusOptions.preventScroll',
  // `groups` came with named groups, Chromium 64.
  ...['RegExpExecArray.groups', 'RegExpExecArray.index'],
  // With scrollIntoView's options, Chromium 61.
  'ScrollIntoViewOptions.block',
  ...['TextDecoderOptions.fatal', 'TextDecoderOptions.ignoreBOM'],
  ...['IDBObjectStoreParameters.keyPath', 'WindowOrWorkerGlobalScope.indexedDB', 'addEventListener'],
  'AddEventListenerOptions.once',
  // Chromium 90, and added by src/pane/catchUp.ts.
  'AddEventListenerOptions.signal',
  // Chromium 69, with the locks themselves; one that does not know durability takes no notice of it.
  ...[
    'LockManagerSnapshot.held',
    'LockOptions.signal',
    'LockOptions.steal',
    'IDBTransactionOptions.durability',
  ],
];

describe('our own code', () => {
  const asked = namesAskedBy(['src/pane/workbench.tsx', 'src/pane/taskpane.tsx', 'src/pane/text.d.ts']);

  it('asks a browser for nothing later, but for what it adds itself', () => {
    expect(asked.length).toBeGreaterThan(300);
    const late = asked.filter(({ since }) => since !== undefined && since > FLOOR).map(({ name }) => name);
    expect(late.sort()).toEqual([...ADDED, ...ASKED_FOR_FIRST, ...MOVED].sort());
  });

  it('asks for nothing whose date is unknown', () => {
    const unknown = asked.filter(({ since }) => since === undefined).map(({ name }) => name);
    expect(unknown.sort()).toEqual([...WITHOUT_A_DATE].sort());
  });
});

/** Without it a page is the same to everyone who does not need it. */
const MAY_BE_LATE = ['@media forced-colors', 'forced-color-adjust', 'forced-color-adjust: none', 'outline'];
const sheets = [
  'src/pane/pane.css',
  'src/pane/editor.css',
  'src/pane/widgets.css',
  'src/hosts/page/page.css',
];

describe('the styles of the pages', () => {
  const texts: readonly (readonly [string, string])[] = [
    ...sheets.map((name) => [name, readFileSync(join(root, name), 'utf8')] as const),
    ['those of the sheet', styleRules()],
  ];

  it.each(texts)('%s have no selector, rule, property, value or function of a later browser', (_, text) => {
    expect(lateStyles(text).filter((each) => !MAY_BE_LATE.includes(each))).toEqual([]);
  });

  it('would be found', () => {
    const css = `@layer a { p:is(b):has(i) { inset: 0; width: 9dvh; translate: 0; color: color-mix(in srgb, red, blue) } }
      @container (width > 1px) { div { aspect-ratio: 1; & b { top: 0 } } }`;
    for (const each of [
      ...['@layer', '@container', ':is', ':has', 'inset', 'translate', 'aspect-ratio'],
      ...['color-mix()', 'unit dvh', '&'],
    ])
      expect(lateStyles(css)).toContain(each);
  });
});

/** Read roughly, and meant to find too much rather than too little. */
function lateStyles(css: string): readonly string[] {
  const text = css.replace(/\/\*[^]*?\*\/|'[^']*'|"[^"]*"/g, '');
  const {
    selectors = {},
    properties = {},
    types = {},
    'at-rules': rules = {},
  } = bcd.css as Record<string, Record<string, Identifier | undefined>>;
  const found = [
    ...[...text.matchAll(/::?([a-z-]+)(?=[^;{}]*\{)/g)].map(
      ([, name]) => [`:${name}`, selectors[name!]] as const,
    ),
    ...[...text.matchAll(/@([a-z-]+)/g)].map(([, name]) => [`@${name}`, rules[name!]] as const),
    ...[...text.matchAll(/@media[^{]*?\(([a-z-]+)/g)].map(
      ([, name]) => [`@media ${name}`, rules['media']?.[name!]] as const,
    ),
    ...[...text.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([, name, value]) => {
      const property = properties[name!];
      return [
        [name!, property] as const,
        ...[...value!.matchAll(/[a-z-]+/g)].flatMap(([word]) => [
          [`${name}: ${word}`, property?.[word]] as const,
        ]),
        ...[...value!.matchAll(/([a-z-]+)\(/g)].flatMap(([, word]) => [
          [`${word}()`, types[word!]] as const,
          [`${word}()`, types['color']?.[word!]] as const,
        ]),
      ];
    }),
  ];
  return [
    ...found.filter(([, about]) => isLate(about)).map(([name]) => name),
    ...[...text.matchAll(/\d(dv[hw]|sv[hw]|lv[hw]|cq\w+)\b/g)].map(([, unit]) => `unit ${unit}`),
    ...(/(?:^|[{;}\s])&/.test(text) ? ['&'] : []),
  ];
}
