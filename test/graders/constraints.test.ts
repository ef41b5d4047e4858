import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import constraints from '../../src/graders/constraints';
import { demandOf, rules } from '../../src/graders/marks/constraints';
import { itemOf } from './marked';

type Case = readonly [rule: Json, right: readonly string[], wrong: readonly string[]];
const cases: readonly Case[] = [
  [{ rule: 'words', exactly: 3 }, ['one two three', "don't well-known it"], ['one two', 'one two three four']],
  [{ rule: 'words', min: 2, max: 3 }, ['a b', 'a b c'], ['a', 'a b c d']],
  [{ rule: 'sentences', exactly: 2 }, ['One. Two!', 'One? "Two."', '一。二。'], ['One.', 'One. Two. Three.']],
  [{ rule: 'lines', exactly: 2 }, ['a\nb', 'a\n\nb\n'], ['a', 'a\nb\nc']],
  [{ rule: 'paragraphs', exactly: 2 }, ['a\nb\n\nc'], ['a\nb']],
  [{ rule: 'characters', max: 5 }, ['12345', '👍👍👍👍👍'], ['123456']],
  [{ rule: 'words-per-line', exactly: 2 }, ['a b\nc d'], ['a b\nc']],
  [{ rule: 'letters-per-word', max: 4 }, ['four more'], ['longer one']],
  [{ rule: 'include', words: ['sea', 'salt'] }, ['The salt of the Sea.'], ['The sea.', 'seas and salt']],
  [{ rule: 'avoid', words: ['sea'] }, ['The ocean', 'seas'], ['By the sea']],
  [{ rule: 'word-count', word: 'ha', exactly: 2 }, ['Ha, ha!'], ['ha', 'ha ha ha']],
  [{ rule: 'first-word', word: 'Yes' }, ['"Yes, indeed.'], ['Oh yes']],
  [{ rule: 'last-word', word: 'end' }, ['This is the end.'], ['The end it is']],
  [{ rule: 'same-ends' }, ['Bread is bread.'], ['Bread', 'Bread is good']],
  [{ rule: 'no-word-twice' }, ['all words differ'], ['the cat and the dog']],
  [{ rule: 'without-letter', letter: 'e' }, ['No such sign'], ['An eel', 'E']],
  [{ rule: 'words-begin-with', letter: 's' }, ['Seven silver swans'], ['Seven black swans']],
  [{ rule: 'words-end-with', letter: 'n' }, ['seven men ran'], ['seven men run away']],
  [{ rule: 'acrostic', word: 'SUN' }, ['Soft\nUnder\nnight', '- Sand\n- Under\n- No'], ['Soft\nNight\nUnder', 'SUN']],
  [{ rule: 'no-digits' }, ['three'], ['3']],
  [{ rule: 'without-signs', signs: ',;' }, ['one and two'], ['one, two']],
  [{ rule: 'begins-with', text: '>>' }, ['>> go'], ['go >>']],
  [{ rule: 'ends-with', text: '?' }, ['Is it?'], ['It is.']],
  [{ rule: 'bullets', exactly: 2 }, ['- a\n- b'], ['- a', '* a\n* b', 'List:\n- a\n- b']],
  [{ rule: 'numbered', min: 2 }, ['1. a\n2. b'], ['1. a\n3. b', '1. a']],
  [{ rule: 'title-case' }, ['The Old Man And The Sea'], ['The old Man']],
  [{ rule: 'lower-case' }, ['all small 1'], ['All small', '123']],
  [{ rule: 'upper-case' }, ['ALL BIG'], ['ALL big']],
  [{ rule: 'alphabetical' }, ['ant\nbee\ncat', '1. a\n2. b'], ['b\na', 'a']],
  [
    { rule: 'json', keys: ['a', 'b'] },
    ['{"b":1,"a":2}', '```json\n{"a":1,"b":2}\n```'],
    ['{"a":1}', '{"a":1,"b":2,"c":3}', 'It is {"a":1,"b":2}'],
  ],
  [{ rule: 'json-list', exactly: 2 }, ['["a","b"]'], ['["a"]', '[1,2]', 'Here: ["a","b"]']],
  [
    { rule: 'table', columns: ['Name', 'Size'], exactly: 1 },
    ['| Name | Size |\n|---|:-:|\n| a | 1 |'],
    ['| Name | Size |\n|---|---|', '| Size | Name |\n|---|---|\n| a | 1 |', 'Name, Size'],
  ],
  [{ rule: 'heading' }, ['# Title\ntext'], ['Title', '## Title']],
  [{ rule: 'quoted' }, ['"All of it."', '“All”'], ['"Some" of it', 'None']],
];

it.each(cases)('%j', (rule, right, wrong) => {
  const demand = demandOf(rule)!;
  for (const text of right) expect(demand.met(text), text).toBe(true);
  for (const text of wrong) expect(demand.met(text), text).toBe(false);
});

it('has a case for every rule', () => {
  const tried = new Set(cases.map(([rule]) => (rule as { rule: string }).rule));
  expect([...tried].sort()).toEqual([...rules.keys()].sort());
});

it('says each demand in a sentence', () => {
  expect(demandOf({ rule: 'words', max: 1 })!.says).toBe('Use at most 1 word.');
  expect(demandOf({ rule: 'lines', min: 2, max: 4 })!.says).toBe('Write between 2 and 4 lines.');
  expect(demandOf({ rule: 'json', keys: ['a', 'b', 'c'] })!.says).toContain('the keys “a”, “b” and “c”');
});

it.each([
  null,
  'words',
  { rule: 'words' },
  { rule: 'words', max: -1 },
  { rule: 'words', min: 3, max: 2 },
  { rule: 'words', exactly: 2, max: 3 },
  { rule: 'nothing' },
  { rule: 'include', words: [] },
  { rule: 'include', words: [''] },
  { rule: 'without-letter', letter: 'ab' },
  { rule: 'toString' },
])('knows no demand %j', (rule) => expect(demandOf(rule)).toBeNull());

const item = itemOf({
  rules: [
    { rule: 'words', max: 3 },
    { rule: 'include', words: ['sea'] },
  ],
});

it('is right only when all demands are met, and says which are not', () => {
  expect(constraints.grade({ text: 'Thinking of it for long.\nAnswer: The blue sea.' }, item)).toEqual({
    score: 1,
    read: '2 of 2 met',
  });
  expect(constraints.grade({ text: 'The blue sky.' }, item)).toEqual({
    score: 0,
    read: '1 of 2 met',
    why: 'not met: Use the word “sea”.',
  });
  expect(constraints.grade({ text: ' ' }, item)).toMatchObject({ score: 0, read: null });
});

it.each([null, {}, { rules: [] }, { rules: [{ rule: 'nothing' }] }, []])('does not grade with %j', (target) => {
  expect(constraints.grade({ text: 'x' }, itemOf(target)).why).toContain('test-0');
});

it('never throws, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'E', ' ', '\n', '- ', '|', '"', '{', '1', '. ', '—', '漢') });
  fc.assert(fc.property(text, fc.constantFrom(...cases), (said, [rule]) => void demandOf(rule)!.met(said)));
});
