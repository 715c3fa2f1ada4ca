/** Finds what would make a browser leave the server: a page, a style or a script that loads from another origin. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PATTERNS: Readonly<Record<string, RegExp>> = {
  html: /(?:src|href|action|data|poster|srcset)\s*=\s*["']?\s*((?:https?:)?\/\/[^"'\s>]+)/gi,
  css: /(?:url\(\s*["']?|@import\s+["'])\s*((?:https?:)?\/\/[^"')\s]+)/gi,
  svg: /(?:src|href)\s*=\s*["']\s*((?:https?:)?\/\/[^"'\s>]+)/gi,
  // Names of XML namespaces look like addresses and are none; what matters is what gets fetched.
  js: /(?:fetch|import|importScripts|WebSocket|EventSource|Worker|sendBeacon)\(\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]+)|\.(?:src|href)\s*=\s*["'`]((?:https?:)?\/\/[^"'`]+)/g,
};

/** Addresses of other origins that a file of this name and text would load. */
export function foreignAddresses(name: string, text: string): readonly string[] {
  const pattern = PATTERNS[/\.(\w+)$/.exec(name)?.[1] ?? ''];
  return pattern === undefined ? [] : [...text.matchAll(pattern)].map((found) => found[1] ?? found[2] ?? '');
}

/** The same for all files of a folder: each as `file: address`. */
export const foreignAddressesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|css|js|svg)$/.test(name))
    .flatMap((name) =>
      foreignAddresses(name, readFileSync(join(folder, name), 'utf8')).map(
        (address) => `${name}: ${address}`,
      ),
    );
