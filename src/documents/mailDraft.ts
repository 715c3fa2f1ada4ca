/**
 * A mail that is still to be sent (RFC 5322 with X-Unsent, .eml), with a file attached: the clerk opens it in her
 * mail program, looks it over and sends it.
 *
 *     headers
 *     ├─ text/plain: 报送文字
 *     └─ the workbook
 *
 * Without a MIME library: those that run in browsers write file names unencoded, subjects in one word however long,
 * and whatever header a line break in a name begins. The tests read drafts with a parser that is not ours.
 */

import { refusalAt } from '../problems/openProblems';
import { base64Lines, encodedWords, parameter } from './encode';

export interface MailDraft {
  /** a@b.cn. Default: left for the clerk to fill in, like the sender. */
  readonly to?: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array };
  readonly now: Date;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** No part holds it: base64 has no underscore. */
const BOUNDARY = 'pingfen_part';

const utf8 = new TextEncoder();

/**
 * The bytes of the .eml file.
 *
 * @throws ScoresheetError for an address that is none.
 */
export function mailDraft({ to = [], subject, text, attachment, now }: MailDraft): Uint8Array {
  const { name, bytes } = attachment;
  const lines = [
    'X-Unsent: 1',
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    ...(to.length === 0 ? [] : [`To: ${to.map(checked).join(',\r\n ')}`]),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary=${BOUNDARY}`,
    '',
    ...part(['Content-Type: text/plain; charset=UTF-8'], utf8.encode(withLineEnds(text))),
    ...part(
      [
        `Content-Type: ${XLSX};`,
        // Old programs look for the name here, and know encoded words only.
        ` name="${encodedWords(name)}"`,
        'Content-Disposition: attachment;',
        ` ${parameter('filename', name)}`,
      ],
      bytes,
    ),
    `--${BOUNDARY}--`,
    '',
  ];
  return utf8.encode(lines.join('\r\n'));
}

const part = (headers: readonly string[], bytes: Uint8Array): readonly string[] => [
  `--${BOUNDARY}`,
  ...headers,
  'Content-Transfer-Encoding: base64',
  '',
  base64Lines(bytes),
];

const withLineEnds = (text: string): string => `${text.replace(/\r\n?|\n/g, '\r\n')}\r\n`;

/** ASCII only, without what would end an address or begin a comment. */
const ADDRESS = /^[!#-'*+\-./0-9=?A-Z^-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

function checked(address: string): string {
  if (address.length > 254 || !ADDRESS.test(address))
    throw refusalAt('mail.badAddress', {}, { found: address });
  return address;
}
