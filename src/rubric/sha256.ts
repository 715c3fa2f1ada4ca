/**
 * SHA-256 of a text, at once and alike in Node and browsers: what a browser has of its own answers later, and not at all
 * on a page that an office serves without https.
 */

import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** 64 hexadecimal digits, of the text as UTF-8. */
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)));
