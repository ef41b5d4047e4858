import { expect, it } from 'vitest';
import { textOf } from '../../src/contract/engine';
import checklist from '../../src/graders/checklist';
import { itemOf } from './marked';

const item = itemOf({ points: ['It names a colour.', 'It has two sentences.', 'It is polite.'] });
const read = (...replies: string[]) => checklist.read(replies, item);

it('asks about every point by itself, with the task and what was handed in', () => {
  const asked = checklist.conversations({ text: 'Hm.\nAnswer: Blue, please.' }, item).map((turns) => textOf(turns[0]!));
  expect(asked).toHaveLength(3);
  for (const [index, point] of ['colour', 'two sentences', 'polite'].entries()) expect(asked[index]).toContain(point);
  expect(asked[0]).toContain('What?');
  expect(asked[0]).toContain('Blue, please.');
  expect(asked[0]).not.toContain('Hm.');
  expect(asked[0]).not.toContain('polite');
});

it('gives the share of points that are met', () => {
  expect(read('yes', 'Yes.', '**Yes**')).toEqual({ score: 1, read: '3 of 3 points met' });
  expect(read('yes', 'No, it has one.', 'yes')).toMatchObject({ score: 2 / 3, why: 'not met: It has two sentences.' });
  expect(read('no', 'no', 'no').score).toBe(0);
});

it('is ungraded when one reply cannot be read, or is missing', () => {
  expect(read('yes', 'perhaps', 'yes')).toMatchObject({ score: null });
  expect(read('yes', 'yes').score).toBeNull();
  expect(checklist.read(['yes'], itemOf('blue')).why).toContain('test-0');
  expect(checklist.conversations({ text: 'x' }, itemOf({ points: [] }))).toEqual([]);
});
