/**
 * The address under which an office serves the add-in, as an administrator types it.
 *
 * Browsers forgive much in an address: `https:host`, backslashes, a password, letters of full width. What would be
 * forgiven here is written into every PC's manifest, so anything but a plain address is refused, with the reason.
 */

/** Excel takes 2048; the longest page and query come after the base. */
const LONGEST = 1900;

export type Base =
  | {
      readonly ok: true;
      /** Without a slash at the end; Chinese in it is percent-encoded. */ readonly base: string;
    }
  | { readonly ok: false; readonly reason: string };

const refuse = (reason: string): Base => ({ ok: false, reason });

/** Reads the value of `--base`. */
export function parseBase(text: string): Base {
  const given = text.trim();
  const where = `--base “${given}”`;
  if (given === '') return refuse('--base 后面要写服务器地址，例如 https://oa.example.local/pingfen。');
  if (/[\s\\]/.test(given)) return refuse(`${where} 里有空格或反斜杠。请改成 https://主机名/路径 的样子。`);
  if (!/^[a-z]+:\/\/[^/]/i.test(given))
    return refuse(`${where} 不是网址。请以 https:// 开头，例如 https://oa.example.local/pingfen。`);
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined)
    return refuse(
      `${where} 里的主机名或端口不对。请核对后重写，例如 https://oa.example.local:8443/pingfen。`,
    );
  return accept(url, where);
}

function accept(url: URL, where: string): Base {
  if (!isSecure(url)) {
    return refuse(
      `${where} 不是 https 地址，Excel 不会打开它。请给服务器配好证书，改用 https://（只有本机试用的 http://localhost 例外）。`,
    );
  }
  if (url.username !== '' || url.password !== '')
    return refuse(`${where} 里带了用户名或密码，清单会发到每台电脑上。请去掉。`);
  if (url.search !== '' || url.hash !== '')
    return refuse(`${where} 里带了 ? 或 #。请只写到文件夹，例如 https://oa.example.local/pingfen。`);
  if (/\.(html?|xml|js)$/i.test(url.pathname))
    return refuse(`${where} 指到了一个文件。请只写到文件夹，页面的名字会自动加上。`);
  const base = url.href.replace(/\/+$/, '');
  if (base.length > LONGEST)
    return refuse(`${where} 太长（${base.length} 个字符，最多 ${LONGEST} 个）。请换一个短些的路径。`);
  return { ok: true, base };
}

/** https, or a page of the machine itself, which a browser trusts as much. */
export const isSecure = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
