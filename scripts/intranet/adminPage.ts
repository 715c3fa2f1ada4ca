/** Fills the administrator's page (assets/admin/admin.html) with the addresses of the office it is made for. */

import { escapeXml } from '../manifest/xmlWrite';

/** Values of the page; undefined where nothing was given, and then what is `if` it falls out. */
export type PageValues = Readonly<Record<string, string | undefined>>;

/**
 * `{{name}}` is a value; `<!-- if name -->…<!-- else -->…<!-- end -->` keeps the first half where the name has a value,
 * otherwise the second. They do not nest.
 *
 * @throws Error at a name that has no value, so that no brace is ever left on the page.
 */
export function fillPage(template: string, values: PageValues): string {
  const kept = template.replace(
    /<!-- if (\w+) -->([^]*?)(?:<!-- else -->([^]*?))?<!-- end -->/g,
    (_, name: string, yes: string, no: string | undefined) =>
      known(values, name) === undefined ? (no ?? '') : yes,
  );
  return kept.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = known(values, name);
    if (value === undefined) throw new Error(`admin.html: {{${name}}} has no value here`);
    return escapeXml(value);
  });
}

function known(values: PageValues, name: string): string | undefined {
  if (!(name in values)) throw new Error(`admin.html: no value is called ${name}`);
  return values[name];
}
