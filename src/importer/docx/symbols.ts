/** `w:sym`: characters of the picture fonts, whose codes mean nothing in any other font. */

/** By font and code: boxes, ticks, bullets. */
const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '6F': '□',
    A8: '□',
    '71': '□',
    FE: '☑',
    FD: '☒',
    FC: '✓',
    FB: '✗',
    '6E': '■',
    '6C': '●',
    '9F': '•',
    D8: '➢',
  },
  'wingdings 2': { A3: '□', '35': '□', '50': '✓', '52': '☑', '54': '☒', '4F': '✗', '97': '●', '81': '○' },
  symbol: { B7: '•', B3: '≥', A3: '≤', B4: '×', B8: '÷', B1: '±', B0: '°', A5: '∞' },
};

const fonts = new Map(
  Object.entries(symbols).map(([font, characters]) => [font, new Map(Object.entries(characters))]),
);

/** Codes are in the private area, F0A8, or as in the font, A8; undefined where the character is unknown. */
export function symbolOf(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  const short = (value & 0xff).toString(16).toUpperCase().padStart(2, '0');
  const known = fonts.get(font.trim().toLowerCase())?.get(short);
  if (known !== undefined) return known;
  const isPrivate = Number.isNaN(value) || (value >= 0xe000 && value <= 0xf8ff) || value < 0x20;
  return isPrivate || value > 0xffff ? undefined : String.fromCharCode(value);
}
