import { expect, it } from 'vitest';
import resampleUncertain from '../../src/decoding/resample-uncertain';
import { logits, shares, watching } from '../support/watching';

const settings = { window: 2, ways: 2, ahead: 2, weight: 0 };
const id = (letter: string) => letter.charCodeAt(0);
const calm = shares({ x: 1 });
/** 'a' is a little likelier than 'b', among all letters. */
const torn = logits({ a: 0.2, b: 0.1 });

it('tries the likeliest tokens a little way and stays with the one after which the model is most decided', () => {
  const it = watching(resampleUncertain, settings);
  it.see('', calm);
  it.see('x', calm);
  expect(it.see('xx', torn).act).toEqual({ kind: 'inject', ids: [id('a')] });
  // After 'a' it is undecided, after 'b' it is not.
  const { act, left } = it.see('xxa', shares({ c: 0.6, d: 0.4 }));
  expect(act).toBeUndefined();
  expect(left.filter((logit) => logit > -Infinity)).toHaveLength(1);
  expect(left[id('c')]).toBe(0);
  expect(it.see('xxac', logits()).act).toEqual({ kind: 'rewind', to: 2, ids: [id('b')] });
  it.see('xxb', shares({ c: 1 }));
  expect(it.see('xxbc', shares({ c: 1 })).act).toEqual({ kind: 'rewind', to: 2, ids: [id('b')] });
  expect(it.see('xxb', torn).act).toBeUndefined();
  expect(it.report()).toMatchObject({ forks: [{ at: 2, tried: [id('a'), id('b')], chosen: 1 }], spent: 4 });
});

it('weighs the likelihood of the token itself', () => {
  const it = watching(resampleUncertain, { ...settings, ahead: 1, weight: 1 });
  it.see('', calm);
  it.see('x', calm);
  it.see('xx', torn);
  it.see('xxa', logits());
  expect(it.see('xxb', shares({ c: 1 })).act).toEqual({ kind: 'rewind', to: 2, ids: [id('a')] });
});

it('ends a way where the answer would end', () => {
  const it = watching(resampleUncertain, { ...settings, ahead: 9 });
  it.see('', calm);
  it.see('x', calm);
  it.see('xx', torn);
  expect(it.see('xxa', shares({ '\0': 1 })).act).toMatchObject({ kind: 'rewind', to: 2 });
});

it('tries nothing where there is no room to look ahead', () => {
  const it = watching(resampleUncertain, settings, { most: 4 });
  it.see('', calm);
  it.see('x', calm);
  expect(it.see('xx', torn).act).toBeUndefined();
});
