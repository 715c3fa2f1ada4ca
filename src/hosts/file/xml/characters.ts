/** Codes of the characters that XML is made of, and of those in the names of cells. */

export const SPACE = 0x20;
export const BANG = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const MINUS = 0x2d;
export const POINT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const LETTER_B = 0x62;
export const LETTER_C = 0x63;
export const LETTER_E = 0x65;
export const LETTER_F = 0x66;
export const LETTER_N = 0x6e;
export const LETTER_R = 0x72;
export const LETTER_S = 0x73;
export const LETTER_T = 0x74;
export const LETTER_V = 0x76;
export const LETTER_X = 0x78;
