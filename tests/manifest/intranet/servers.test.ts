import { headerPolicy } from '../../../scripts/intranet/policy';
import { nginxConfig, webConfig } from '../../../scripts/intranet/servers';
import { everyElement, parseTree } from '../../../scripts/manifest/check/tree';

const policy = headerPolicy(
  `<meta http-equiv="Content-Security-Policy"
      content="default-src 'self'; object-src 'none'" />`,
);

describe('the policy of the header', () => {
  it('is the page’s own, and lets only the server itself frame it', () => {
    expect(policy).toBe("default-src 'self'; object-src 'none'; frame-ancestors 'self'");
  });

  it('is not made up where the page has none', () => {
    expect(() => headerPolicy('<title>评分面板</title>')).toThrow('没有 Content-Security-Policy');
  });
});

describe('web.config', () => {
  const parsed = parseTree(webConfig(policy));
  if (!('root' in parsed)) throw new Error(parsed.reason);
  const elements = everyElement(parsed.root);
  const attributes = (name: string): readonly Record<string, string>[] =>
    elements
      .filter((element) => element.name === `?:${name}`)
      .map((element) => Object.fromEntries(element.attributes));

  it('sends the policy and the other headers, each once', () => {
    expect(attributes('add').filter(({ name }) => name !== undefined)).toEqual([
      { name: 'Content-Security-Policy', value: policy },
      { name: 'X-Content-Type-Options', value: 'nosniff' },
      { name: 'Referrer-Policy', value: 'no-referrer' },
      {
        name: 'Permissions-Policy',
        value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      },
    ]);
  });

  it('removes each type and header before it adds it, since IIS stops at a second one', () => {
    const removed = attributes('remove').map(({ name, fileExtension }) => name ?? fileExtension);
    const added = [
      ...attributes('mimeMap').map(({ fileExtension }) => fileExtension),
      ...attributes('add').flatMap(({ name }) => (name === undefined ? [] : [name])),
    ];
    expect(removed).toEqual(added);
    expect(added).toContain('.json');
  });
});

describe('nginx.conf', () => {
  it('serves the path of the base on its port', () => {
    const text = nginxConfig(policy, 'https://oa.example.local:8443/pingfen');
    expect(text).toContain('listen 8443 ssl;');
    expect(text).toContain('server_name oa.example.local;');
    expect(text).toContain('location "/pingfen/" {');
    expect(text).toContain(`add_header Content-Security-Policy "${policy}" always;`);
  });

  it('writes a Chinese path as nginx compares it, and the root as /', () => {
    expect(nginxConfig(policy, 'https://oa/%E8%AF%84%E5%88%86')).toContain('location "/评分/" {');
    expect(nginxConfig(policy, 'https://oa')).toContain('location "/" {');
    expect(nginxConfig(policy, 'https://oa')).toContain('listen 443 ssl;');
  });

  it.each(['https://oa/a%22%20b', 'https://oa/a$uri', 'https://oa/a;b', 'https://oa/a{b}', "https://oa/a'b"])(
    'refuses %s, in which a piece of configuration could be written',
    (base) => expect(() => nginxConfig(policy, base)).toThrow('nginx 配置不能写的字符'),
  );

  it('has as many closing braces as opening ones', () => {
    const text = nginxConfig(policy, 'https://oa/pf').replace(/^\s*#.*$/gm, '');
    expect(text.split('{').length).toBe(text.split('}').length);
  });
});
