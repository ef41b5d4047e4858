import { expect, it } from 'vitest';
import { frontier } from '../../../src/lab/analysis/frontier';
import { inJoules } from '../../../src/lab/analysis/joules';
import { summaries } from '../../../src/lab/analysis/summary';
import { marked, planOf } from '../../support/experiment';

const all = summaries([...marked('a', [1, 0]), ...marked('b', [1, 1])], planOf(['a', 'b'], 2));

it('is seconds times watts, intervals too', () => {
  const seconds = frontier(all, 'seconds');
  const joules = frontier(
    inJoules(all, 40, () => true),
    'seconds',
  );
  for (const [place, { cost }] of seconds.entries())
    expect(joules[place]!.cost).toMatchObject({ n: cost.n, value: cost.value! * 40, low: cost.low! * 40 });
});

it('has no figure for who asks a server', () => {
  expect(
    frontier(
      inJoules(all, 40, () => false),
      'seconds',
    ),
  ).toEqual([]);
});
