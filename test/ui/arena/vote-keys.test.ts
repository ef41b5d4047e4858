import { expect, it } from 'vitest';
import { choiceOf } from '../../../src/ui/panels/arena/vote-keys';
import { pointWords, points } from '../../../src/ui/panels/arena/points';

const press = (key: string, more = {}) => choiceOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...more });

it('reads the keys, in either case, and leaves those of the browser alone', () => {
  expect(['ArrowLeft', 'ArrowRight', 't', 'T', 'b', 'B', 'x', 'ArrowUp'].map((key) => press(key))).toEqual([
    'left',
    'right',
    'tie',
    'tie',
    'bad',
    'bad',
    null,
    null,
  ]);
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
  expect(press('t', { ctrlKey: true })).toBeNull();
});

it('has 400 points for odds of ten to one', () => {
  expect(points(Math.log(10))).toBeCloseTo(400, 9);
  expect([Math.log(10), 0, -Math.log(10)].map(pointWords)).toEqual(['+400', '0', '−400']);
});
