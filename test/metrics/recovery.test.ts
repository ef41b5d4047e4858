import { expect, it } from 'vitest';
import { recovery } from '../../src/metrics/recovery';

const one = (ranAtFirst: boolean, right: boolean | null) => ({ ranAtFirst, right });

it('reckons by hand', () => {
  // Four first tries fail, of which one comes right; two run, both right; one is not graded.
  const found = recovery([
    one(false, true),
    one(false, false),
    one(false, false),
    one(false, false),
    one(true, true),
    one(true, true),
    one(false, null),
  ]);
  expect(found.recovered).toMatchObject({ count: 1, n: 4, value: 0.25 });
  expect(found.untroubled).toMatchObject({ count: 2, n: 2, value: 1 });
  expect(found.failed).toMatchObject({ count: 4, n: 6 });
  expect(found.accuracy).toMatchObject({ count: 3, n: 6, value: 0.5 });
  expect(found.ungraded).toBe(1);
});

it('says nothing of nothing', () => {
  expect(recovery([]).accuracy.value).toBeNull();
  expect(recovery([one(true, true)]).recovered.value).toBeNull();
});
