import { expect, it } from 'vitest';
import {
  readChoice,
  readCode,
  readJson,
  readList,
  readScore,
  readSteps,
  readVerdict,
  readYesNo,
} from '../../src/blocks/parse';

it.each([
  ['Step 1 is right.\nVerdict: correct', true],
  ['Verdict: incorrect', false],
  ['**Verdict:** Incorrect.', false],
  ['verdict is wrong', false],
  ['My verdict: right', true],
  ['Verdict: correct\nNo wait.\nVerdict: incorrect', false],
  ['Verdict: not sure', null],
  ['It is correct.', null],
  ['', null],
])('reads the verdict of %j as %s', (text, verdict) => expect(readVerdict(text)).toBe(verdict));

it.each([
  ['Yes', true],
  ['no.', false],
  ['Yes, no doubt', true],
  ['I would say No', false],
  ['Nothing', null],
])('reads %j as %s', (text, said) => expect(readYesNo(text)).toBe(said));

it.each([
  ['80', 100, 0.8],
  ['Score: 7', 10, 0.7],
  ['It has 3 mistakes, so 4/10', 10, 0.4],
  ['I am 85% sure', 100, 0.85],
  ['Rating: 2. Later: rating: 5', 5, 1],
  ['between 3 and 5', 10, null],
  ['120', 100, null],
  ['none', 10, null],
])('reads the score of %j out of %d as %s', (text, top, score) => expect(readScore(text, top)).toBe(score));

it.each([
  ['A', 'A'],
  ['B.', 'B'],
  ['A is wrong in step 2, B is right. Answer: B', 'B'],
  ['Solution A makes a slip. Solution B does not.\nVerdict: B', 'B'],
  ['I prefer solution A over B', 'A'],
  ['A and B', null],
  ['neither', null],
])('reads the choice of %j as %s', (text, choice) => expect(readChoice(text, ['A', 'B'])).toBe(choice));

it('reads lists with any mark, and lines without', () => {
  expect(readList('Plan:\n1. add\n2) multiply\n- check')).toEqual(['add', 'multiply', 'check']);
  expect(readList('add\n\nmultiply')).toEqual(['add', 'multiply']);
});

it('reads JSON out of prose and fences', () => {
  expect(readJson('Sure: {"a": [1, 2]} and {more}')).toEqual({ a: [1, 2] });
  expect(readJson('```json\n[1]\n```')).toEqual([1]);
  expect(readJson('no {json} here')).toBeUndefined();
});

it('reads the steps of a solution without its answer', () =>
  expect(readSteps('Step 1: 2 + 2 = 4\n\nStep 2: 4 * 2 = 8\nAnswer: 8')).toEqual([
    'Step 1: 2 + 2 = 4',
    'Step 2: 4 * 2 = 8',
  ]));

it('reads code: the last fenced block, closed or not, else the whole', () => {
  expect(readCode('First:\n```js\n1 + 1\n```\nBetter:\n```\n2 + 2\n```\nDone.')).toBe('2 + 2');
  expect(readCode('```js\n28 + 36')).toBe('28 + 36');
  expect(readCode(' 28 + 36 \n')).toBe('28 + 36');
});
