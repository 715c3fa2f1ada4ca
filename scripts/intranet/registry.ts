/**
 * The `.reg` files by which a PC trusts the shared folder: Excel then lists the add-ins in it under 共享文件夹.
 * https://learn.microsoft.com/office/dev/add-ins/testing/create-a-network-shared-folder-catalog-for-task-pane-and-content-add-ins
 */

import { createHash } from 'node:crypto';

const KEY = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs`;
/** Namespace of the ids below, as RFC 9562 asks of a name-based UUID. */
const NAMESPACE = 'c46331d5de864765800d3b31f7fbbfba';

/**
 * The id of the folder's entry. By its name (UUID version 5), so that a file made again replaces the entry that it made
 * before, and two folders never share one.
 */
export function catalogId(share: string): string {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(share.toLowerCase()).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** Trusts the folder and shows it in the menu. */
export const trustFile = (share: string): Buffer =>
  registryFile([
    `[${KEY}\\{${catalogId(share)}}]`,
    `"Id"="{${catalogId(share)}}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    '"Flags"=dword:00000001',
  ]);

/** Takes that back. */
export const distrustFile = (share: string): Buffer => registryFile([`[-${KEY}\\{${catalogId(share)}}]`]);

/** UTF-16 with its mark, as regedit itself writes: in any other encoding a Chinese folder name is spoilt. */
const registryFile = (lines: readonly string[]): Buffer =>
  Buffer.from(['\ufeffWindows Registry Editor Version 5.00', '', ...lines, '', ''].join('\r\n'), 'utf16le');
