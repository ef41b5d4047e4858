import { expect, it } from 'vitest';
import { readQuery } from '../../src/base/read-query';

it.each([
  ['```sql\nSELECT 1;\n```', 'SELECT 1;'],
  ['First:\n```sql\nSELECT 1\n```\nBetter:\n```\nSELECT 2\n```', 'SELECT 2'],
  ['```sql\nSELECT a\nFROM b', 'SELECT a\nFROM b'],
  ['We select a few.\nAnswer: SELECT a FROM b WHERE c = 1; done', 'SELECT a FROM b WHERE c = 1'],
  ['SQL: WITH n(i) AS (SELECT 1) SELECT i FROM n', 'WITH n(i) AS (SELECT 1) SELECT i FROM n'],
  ['The query is `select a from b` I think.', 'select a from b'],
  ['SELECT a\nFROM b\n\nThis gives all of them.', 'SELECT a\nFROM b'],
  ['I do not know.', null],
  ['', null],
])('reads %j', (text, query) => expect(readQuery(text)).toBe(query));
