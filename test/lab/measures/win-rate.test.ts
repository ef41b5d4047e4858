import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';

/** Two candidates, 1 and 2, and the reference, 3; annotators prefer the solution that says `like`. */
const compared = async (like: string) => {
  let at = 0;
  const { events } = await played('alpaca-farm', (asked) => {
    const pair = /Solution A:\n(.*)\n\nSolution B:\n(.*)\n/.exec(asked);
    if (!pair) return `Answer: ${++at}`;
    return pair[1] === `Answer: ${like}` ? 'A' : pair[2] === `Answer: ${like}` ? 'B' : 'Neither.';
  });
  return readOf('win-rate', events);
};

it('tells how answers fare against the reference', async () => {
  // What cannot be read is half a win.
  expect(await compared('2')).toEqual({ rate: [1.5, 2], best: [1, 1], beaten: [1, 1] });
  expect(await compared('3')).toEqual({ rate: [0, 2], best: [0, 1], beaten: [0, 1] });
});

it('says nothing of other choices', async () => {
  const { events } = await played('self-consistency', ['Answer: 1']);
  expect(readOf('win-rate', events)).toBeNull();
});
