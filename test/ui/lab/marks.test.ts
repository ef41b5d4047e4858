import { expect, it } from 'vitest';
import { cellsOf } from '../../../src/lab/plan';
import { beforeOf, disagree, inWords, isTurned, personWords, signOf } from '../../../src/ui/panels/lab/marks';
import { contestant, planOf, resultOf } from '../../support/lab';

const [cell] = cellsOf(planOf([contestant('one')]));
const result = (drafts: (number | null)[], score: number | null) => resultOf(cell!, { drafts, score });

it('tells right, wrong, in between and ungraded apart', () => {
  expect(signOf(1)).toMatchObject({ word: 'right', tone: 'good' });
  expect(signOf(0)).toMatchObject({ word: 'wrong', tone: 'bad' });
  expect(signOf(0.6)).toMatchObject({ word: 'right', share: '60%' });
  expect(signOf(0.4)).toMatchObject({ word: 'wrong', share: '40%' });
  expect(signOf(null)).toMatchObject({ word: 'ungraded', tone: 'unsure' });
});

it('says what became of the first draft, where there was another', () => {
  expect(beforeOf(result([1], 1))).toBeNull();
  expect(inWords(result([1], 1))).toBe('right');
  expect(inWords(result([0, 1], 1))).toBe('wrong, then right');
  expect(inWords(result([null, 1], 0.25))).toBe('ungraded, then wrong (25%)');
});

it('says why there is no mark', () => {
  expect(inWords(undefined)).toBe('not played yet');
  expect(inWords(resultOf(cell!, { status: 'running' }))).toBe('under way');
  expect(inWords(resultOf(cell!, { status: 'failed', error: 'The GPU went away.' }))).toContain('The GPU went away.');
});

it('takes an answer for turned only where both marks are known', () => {
  expect(isTurned(result([0, 1], 1))).toBe(true);
  expect(isTurned(result([1, 0], 0))).toBe(true);
  expect(isTurned(result([1, 1], 1))).toBe(false);
  expect(isTurned(result([null, 1], 1))).toBe(false);
  expect(isTurned(result([], null))).toBe(false);
});

it('does not take ungraded for a disagreement', () => {
  expect(disagree([result([1], 1), result([0], 0)])).toBe(true);
  expect(disagree([result([1], 1), result([null], null)])).toBe(false);
});

it('says which marks a person gave', () => {
  const marked = resultOf(cell!, { drafts: [1], score: 1, byPerson: true });
  expect(inWords(marked)).toBe('right, marked by a person');
  expect(personWords([marked, result([1], 1)])).toBe('1 of 2 cells carries a person’s mark.');
  expect(personWords([result([1], 1)])).toBe('');
});
