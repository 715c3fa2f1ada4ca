import { createHash } from 'node:crypto';
import { canonicalJson, fingerprint } from '../../src/rubric/fingerprint';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { wellFormed } from './faults';

/** As written: properties in no order, spaces, escapes, numbers spelled the long way. */
const written = `{
  "$schema": "./rubric.schema.json",
  "title": "{period}\\u6cb3\\u9053\\t\\/ 评分表", "id": "river",
  "unitNoun": "村", "period": "year", "fullScore": 1.50,
  "source": { "notice": "《办法》", "issuer": "镇\\u0022政府\\u0022" },
  "sections": [ { "title": "一", "id": "s1", "fullScore": 15e-1, "items": [
    { "label": "1", "id": "1", "fullScore": 1.5, "criteria": "有垃圾，扣0.1分。", "clauses": [
      { "rule": { "points": 1E-1, "kind": "flat" }, "remark": "有垃圾", "label": "垃圾", "text": "有垃圾，扣0.1分", "id": "1a" } ] } ] } ],
  "layout": { "columns": [ { "header": "序号", "field": "label" }, { "field": "score", "header": "评分" }, { "field": "remark", "header": "备注" } ] }
}`;

/** The same by hand, by RFC 8785: sorted, no spaces, shortest numbers, \t and \" the only escapes. */
const canonical =
  '{"fullScore":1.5,"id":"river","layout":{"columns":[{"field":"label","header":"序号"},' +
  '{"field":"score","header":"评分"},{"field":"remark","header":"备注"}]},"period":"year",' +
  '"sections":[{"fullScore":1.5,"id":"s1","items":[{"clauses":[{"id":"1a","label":"垃圾","remark":"有垃圾",' +
  '"rule":{"kind":"flat","points":0.1},"text":"有垃圾，扣0.1分"}],"criteria":"有垃圾，扣0.1分。","fullScore":1.5,' +
  '"id":"1","label":"1"}],"title":"一"}],"source":{"issuer":"镇\\"政府\\"","notice":"《办法》"},' +
  '"title":"{period}河道\\t/ 评分表","unitNoun":"村"}';

describe('the fingerprint', () => {
  it('is the SHA-256 of the canonical JSON in UTF-8', () => {
    const rubric = loadRubric(written);
    expect(canonicalJson(rubric)).toBe(canonical);
    expect(fingerprint(rubric)).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'));
  });

  it('does not change with the order of properties, at any depth', () => {
    const before = JSON.stringify(wellFormed);
    expect(JSON.stringify(reversed(wellFormed))).not.toBe(before);
    expect(fingerprint(reversed(wellFormed) as Rubric)).toBe(fingerprint(wellFormed));
  });

  it('leaves $schema out', () => {
    expect(fingerprint({ $schema: './rubric.schema.json', ...wellFormed })).toBe(fingerprint(wellFormed));
    expect(canonicalJson({ $schema: './rubric.schema.json', ...wellFormed })).not.toContain('$schema');
  });

  it('changes with the order of a list, which is the order of the document', () => {
    expect(fingerprint({ ...wellFormed, sections: [...wellFormed.sections].reverse() })).not.toBe(
      fingerprint(wellFormed),
    );
  });

  it('changes with a single character', () => {
    expect(fingerprint({ ...wellFormed, unitNoun: '社区' })).not.toBe(fingerprint(wellFormed));
  });

  it('leaves the rubric as it was', () => {
    const rubric = { $schema: './rubric.schema.json', ...wellFormed };
    const before = JSON.stringify(rubric);
    fingerprint(rubric);
    expect(JSON.stringify(rubric)).toBe(before);
  });
});

/** The same value with every object's properties the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
}
