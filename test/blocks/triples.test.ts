import { expect, it } from 'vitest';
import { readTriples, ruleIssues, writeTriples } from '../../src/blocks/triples';

const rules = { relations: ['owns', 'sells'], longest: 3 };
const source = 'Acme owns Bolt. It sells red paint to Bolt.';

it('reads facts in any usual dress and leaves other lines out', () => {
  const text = 'Here they are:\n1. (Acme | owns | Bolt)\n- "Acme" -> sells -> red paint\nAcme | owns\n';
  const triples = readTriples(text);
  expect(triples).toEqual([
    { subject: 'Acme', relation: 'owns', object: 'Bolt' },
    { subject: 'Acme', relation: 'sells', object: 'red paint' },
  ]);
  expect(readTriples(writeTriples(triples))).toEqual(triples);
});

it.each([
  [{ subject: 'Acme', relation: 'Owns', object: 'Bolt' }, []],
  [{ subject: 'Acme', relation: 'likes', object: 'Bolt' }, ['the relation "likes" is not one of owns, sells']],
  [{ subject: 'It', relation: 'sells', object: 'red paint' }, ['"It" names nothing']],
  [{ subject: 'Bolt', relation: 'owns', object: 'bolt' }, ['it leads from a thing to itself']],
  [{ subject: 'Acme', relation: 'owns', object: 'Crown' }, ['"Crown" is not in the text']],
  [{ subject: 'Acme', relation: 'sells', object: 'red paint to Bolt' }, ['"red paint to Bolt" is too long']],
])('%j', (triple, issues) => expect(ruleIssues(triple, source, rules)).toEqual(issues));

it('allows every relation where none is listed', () =>
  expect(ruleIssues({ subject: 'Acme', relation: 'likes', object: 'Bolt' }, source, { ...rules, relations: [] })).toEqual([])); // prettier-ignore
