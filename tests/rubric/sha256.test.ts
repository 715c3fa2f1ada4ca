/** The package in the form that is used here: text as UTF-8, digits in hexadecimal. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../src/rubric/sha256';

/** Node's own, by OpenSSL. */
const known = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  /** The examples that NIST gives with FIPS 180-4. */
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('is that of the standard for %.20s', (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it('is that of Node for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => sha256(text) === known(text)),
      { numRuns: 300 },
    );
  });
});
