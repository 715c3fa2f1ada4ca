/**
 * A browser reads a function twice: past it when the script arrives, and again when it is called. One that stands in
 * parentheses it takes to be called at once, and makes ready while the script still comes in, beside the page. So are
 * the modules of a page written: each is a function, and all of them are run before the first sheet is drawn.
 *
 *     {12(e, t, n) { … }}  →  {12:(function(e, t, n) { … })}
 */

const ts = require('typescript');

const isModule = (property) =>
  ts.isNumericLiteral(property.name) &&
  (ts.isMethodDeclaration(property) ||
    ts.isArrowFunction(property.initializer) ||
    ts.isFunctionExpression(property.initializer));

const isTable = (node) =>
  ts.isObjectLiteralExpression(node) && node.properties.length > 10 && node.properties.every(isModule);

/**
 * `script` is what webpack and esbuild made of the modules of a page.
 * @throws Error where it has no table of modules, as another webpack may write it.
 */
function runAtOnce(script) {
  const source = ts.createSourceFile('page.js', script, ts.ScriptTarget.ES2020, false, ts.ScriptKind.JS);
  const find = (node) => (isTable(node) ? node : ts.forEachChild(node, find));
  const table = find(source);
  if (table === undefined) throw new Error('no table of modules: is webpack another one?');
  const text = (node) => script.slice(node.getStart(source), node.end);
  const written = table.properties.map((property) => {
    const { name, initializer } = property;
    const body =
      initializer === undefined ? `function${script.slice(name.end, property.end)}` : text(initializer);
    return `${text(name)}:(${body})`;
  });
  return `${script.slice(0, table.getStart(source))}{${written.join(',')}}${script.slice(table.end)}`;
}

module.exports = { runAtOnce };
