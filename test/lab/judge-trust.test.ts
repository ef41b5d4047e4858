import { expect, it } from 'vitest';
import { judgeTrust, type MarkedTwice } from '../../src/lab/judge-trust';

const times = (count: number, judge: number | null, person: number | null): MarkedTwice[] =>
  Array.from({ length: count }, () => ({ judge, person }));

it('trusts a judge that agrees with people on enough answers', () => {
  const trust = judgeTrust([...times(18, 1, 1), ...times(14, 0.2, 0), ...times(2, 0.8, 0)]);
  expect(trust).toMatchObject({ trusted: true, missing: 0, agreement: { n: 34 } });
  expect(trust.words).toMatch(/^On 34 answers that a person marked too, κ is 0\.88 \(95%: 0\.72 to 1\.00\)\.$/);
});

it('does not trust it on fewer answers, however well it does', () => {
  const trust = judgeTrust([...times(12, 1, 1), ...times(10, 0, 0)]);
  expect(trust).toMatchObject({ trusted: false, missing: 8 });
  expect(trust.words).toContain('mark 8 more');
});

it('does not trust a judge that guesses, or that praises everything', () => {
  const guessing = judgeTrust([...times(10, 1, 1), ...times(10, 0, 0), ...times(10, 1, 0), ...times(10, 0, 1)]);
  expect(guessing.trusted).toBe(false);
  expect(guessing.words).toContain("the judge's taste");
  const praising = judgeTrust([...times(20, 1, 1), ...times(20, 1, 0)]);
  expect(praising).toMatchObject({ trusted: false, agreement: { value: 0 } });
});

it('does not take agreement for proof where nothing ever differs', () => {
  const trust = judgeTrust(times(50, 1, 1));
  expect(trust.trusted).toBe(false);
  expect(trust.words).toContain('says nothing');
});

it('leaves out what was not marked by both', () => {
  expect(judgeTrust([...times(5, null, 1), ...times(5, 1, null)]).words).toContain('Nobody has checked this judge');
});
