/** The shared folder of the manifests, as an administrator types it. */

export type Share =
  | { readonly ok: true; /** `\\server\share\folder`. */ readonly share: string }
  | { readonly ok: false; readonly reason: string };

/** Windows takes paths of 260. */
const LONGEST = 250;

/** Reads the value of `--share`. Slashes are taken for backslashes, which a shell on the way may have eaten. */
export function parseShare(text: string): Share {
  const share = text.trim().replaceAll('/', '\\').replace(/\\+$/, '');
  const refuse = (reason: string): Share => ({ ok: false, reason: `--share “${text}” ${reason}` });
  if (/^[a-z]:/i.test(share)) {
    return refuse(String.raw`是本机的文件夹，别的电脑到不了。请共享它，再写网络路径，例如 \\服务器\addins。`);
  }
  if (!/^\\\\[^\\]+(\\[^\\]+)+$/.test(share)) {
    return refuse(
      String.raw`不是网络路径。请写成 \\服务器\共享名；反斜杠被命令行吃掉时可写 //服务器/共享名。`,
    );
  }
  if (/[<>:"|?*\u0000-\u001f]/.test(share)) return refuse('里有文件夹名不能用的字符。请改正。');
  if (share.length > LONGEST) return refuse(`太长（最多 ${LONGEST} 个字符）。请换一个短些的路径。`);
  return { ok: true, share };
}
