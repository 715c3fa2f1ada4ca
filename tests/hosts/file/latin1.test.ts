import { latin1Of } from '../../../src/hosts/file/latin1';

it('has a letter of the same number for every byte, over several chunks', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => i % 256);
  const text = latin1Of(bytes);
  expect(text.length).toBe(20_000);
  expect([...text].every((letter, i) => letter.charCodeAt(0) === i % 256)).toBe(true);
});
