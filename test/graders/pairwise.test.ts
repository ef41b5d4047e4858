import { expect, it } from 'vitest';
import { textOf } from '../../src/contract/engine';
import pairwise from '../../src/graders/pairwise';
import { itemOf } from './marked';

const item = itemOf({ reference: 'The sea is blue.' });
const score = (first: string, second: string) => pairwise.read([first, second], item).score;

it('asks in both orders', () => {
  const asked = pairwise.conversations({ text: 'The sea is wide.' }, item).map((turns) => textOf(turns[0]!));
  expect(asked).toHaveLength(2);
  expect(asked[0]!.indexOf('wide')).toBeLessThan(asked[0]!.indexOf('blue'));
  expect(asked[1]!.indexOf('wide')).toBeGreaterThan(asked[1]!.indexOf('blue'));
  expect(pairwise.conversations({ text: 'x' }, itemOf(null))).toEqual([]);
});

it('is won or lost in both orders, else a draw', () => {
  expect(score('A', 'B')).toBe(1);
  expect(score('B', 'A')).toBe(0);
  expect(score('tie', 'tie')).toBe(0.5);
  expect(score('A', 'tie')).toBe(0.5);
  expect(pairwise.read(['A', 'A'], item)).toMatchObject({
    score: 0.5,
    why: 'the judge chose the first place both times',
  });
  expect(pairwise.read(['b.', '(B)'], item).why).toContain('second place');
});

it('reads the last that is named', () => {
  expect(score('A better answer than A is answer B', 'Answer A')).toBe(0);
  expect(score('Answer A is better.', '**B**')).toBe(1);
});

it('is ungraded where the judge did not choose or there is no reference', () => {
  expect(score('I cannot say.', 'B')).toBeNull();
  expect(pairwise.read(['A', 'B'], itemOf(3)).why).toContain('test-0');
});
