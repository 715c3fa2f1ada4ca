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

/** For nginx: to be put into the `server` block of the office. */
export function nginxConfig(policy: string, base: string): string {
  const { hostname, pathname, port } = new URL(base);
  const path = decodeURI(pathname).replace(/\/*$/, '/');
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
