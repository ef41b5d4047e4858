import { expect, it } from 'vitest';
import { mostProposed, pacer } from '../../../src/engines/transformers/pace';

/** A device on which each further token costs that share of a pass of one. */
function paced(further: number) {
  const pace = pacer();
  for (let time = 0; time < 40; time++) {
    pace.spent(1, 10);
    pace.spent(5, 10 + 4 * 10 * further);
  }
  return pace;
}
/** Of guesses after matches of up to eight tokens, one in `every` is wrong. */
const learn = (pace: ReturnType<typeof pacer>, every: number) => {
  for (let time = 0; time < 200; time++)
    for (let length = 1; length <= 8; length++) pace.learn(length, time % every !== 0);
  return pace;
};

it('proposes nothing where guesses are wrong', () => {
  expect(learn(paced(0.1), 1).worth(8, 15)).toBe(0);
});

it('proposes much where guesses are right and wide passes are cheap', () => {
  expect(learn(paced(0.05), 1000).worth(8, 15)).toBe(mostProposed);
});

it('proposes less where wide passes are dear', () => {
  const cheap = learn(paced(0.1), 6).worth(8, 15);
  const dear = learn(paced(0.45), 6).worth(8, 15);
  expect(dear).toBeLessThan(cheap);
  expect(cheap).toBeGreaterThan(1);
});

it('proposes no more than may come', () => {
  expect(learn(paced(0.05), 1000).worth(8, 3)).toBe(3);
  expect(learn(paced(0.05), 1000).worth(8, 0)).toBe(0);
});

it('tells matches by their length', () => {
  const pace = paced(0.2);
  for (let time = 0; time < 100; time++) {
    pace.learn(1, false);
    for (const long of [6, 7, 8]) pace.learn(long, true);
  }
  expect(pace.worth(1, 15)).toBe(0);
  expect(pace.worth(6, 15)).toBeGreaterThan(4);
});

it('hears within an answer that guesses are wrong, and hopes again with the next', () => {
  const pace = learn(paced(0.3), 1000);
  const usual = pace.worth(3, 8);
  for (let time = 0; time < 6; time++) pace.learn(3, false);
  expect(pace.worth(3, 8)).toBeLessThan(usual);
  pace.begin();
  expect(pace.worth(3, 8)).toBeGreaterThan(0);
});

it('pauses where more has to be read again than is won, and tries again later', () => {
  const pace = learn(paced(0.1), 1000);
  pace.settled(100);
  expect(pace.worth(8, 15)).toBe(0);
  for (let time = 0; time < 1500; time++) pace.learn(8, true);
  expect(pace.worth(8, 15)).toBeGreaterThan(0);
});
