/** The pieces of configuration for the two servers that offices have: IIS (web.config) and nginx. */

import { writeXml, xml } from '../manifest/xmlWrite';
import type { Xml } from '../manifest/xmlWrite';

/** Types that old versions of IIS do not know or call otherwise; with nosniff a wrong one is refused. */
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const headers = (policy: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});

/** For IIS: lies in the folder of the pages and is read from there. */
export const webConfig = (policy: string): string =>
  writeXml(
    xml('configuration', {}, [
      xml('system.webServer', {}, [
        xml('directoryBrowse', { enabled: 'false' }),
        xml('defaultDocument', { enabled: 'true' }, [
          xml('files', {}, [xml('clear'), xml('add', { value: 'index.html' })]),
        ]),
        xml('staticContent', {}, [
          // Asked every time, sent only when changed: after an update nobody goes on with half of the old files.
          xml('clientCache', { cacheControlMode: 'DisableCache' }),
          ...Object.entries(types).flatMap(([fileExtension, mimeType]): readonly Xml[] => [
            xml('remove', { fileExtension }),
            xml('mimeMap', { fileExtension, mimeType }),
          ]),
        ]),
        xml('httpProtocol', {}, [
          xml(
            'customHeaders',
            {},
            Object.entries(headers(policy)).flatMap(([name, value]): readonly Xml[] => [
              xml('remove', { name }),
              xml('add', { name, value }),
            ]),
          ),
        ]),
      ]),
    ]),
  );

/** What can end a quoted word of nginx's, begin a variable or a pattern is left out: nothing of it belongs in a path. */
const PLAIN_PATH = /^[\p{L}\p{N}\-._~/]+$/u;
const PLAIN_HOST = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/i;

/** For nginx: to be put into the `server` block of the office. */
export function nginxConfig(policy: string, base: string): string {
  const { hostname, pathname, port } = new URL(base);
  const path = decodeURI(pathname).replace(/\/*$/, '/');
  if (!PLAIN_PATH.test(path) || !PLAIN_HOST.test(hostname))
    throw new Error(
      `--base 的地址里有 nginx 配置不能写的字符：${hostname}${path}。请只用字母、汉字、数字和 - _ . / 。`,
    );
  return `# 评分表：放进 nginx.conf 的 http { } 里。把证书路径和网页文件夹改成本机的。
server {
    listen ${port === '' ? '443' : port} ssl;
    server_name ${hostname};

    ssl_certificate     /etc/nginx/certs/server.crt;
    ssl_certificate_key /etc/nginx/certs/server.key;
    ssl_protocols       TLSv1.2 TLSv1.3;

    location = "${path}web.config" { return 404; }
    location "${path}" {
        alias "/srv/pingfen/web/";
        index index.html;
        charset utf-8;
        add_header Cache-Control "no-cache" always;
${Object.entries(headers(policy))
  .map(([name, value]) => `        add_header ${name} "${value}" always;`)
  .join('\n')}
    }
}
`;
}
