import { expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import suppressReflection from '../../src/decoding/suppress-reflection';
import { letters } from '../support/engine-double';
import { logits, shares, watching } from '../support/watching';

const cue = '\nAnswer:';
const options = (more: { readonly [name: string]: Json } = {}) => ({ words: 'w', every: 1, ...more });
const text = 'Three.\n\n';

/** One probe that sees this distribution three times and then a line end; what is masked afterwards. */
function probed(certain: Float32Array, chance: number, more = {}) {
  const it = watching(suppressReflection, options(more), { random: () => chance });
  expect(it.see(text, logits()).act).toEqual({ kind: 'inject', ids: letters.encode(cue) });
  for (const so of ['', ' ', ' 7']) expect(it.see(text + cue + so, certain).act).toBeUndefined();
  expect(it.see(`${text}${cue} 7\n`, certain).act).toEqual({ kind: 'rewind', to: text.length, ids: [] });
  const { left } = it.see(text, logits());
  return { masked: left['w'.charCodeAt(0)] === -Infinity, report: it.report() as { probes: object[]; spent: number } };
}

it('is certain by 1 − mean H / ln |V|, and suppresses with (C − δ) / (1 − δ)', () => {
  // H = ln 2: C = 1 − ln 2 / ln 128 = 6/7; p = (6/7 − 1/2) / (1/2) = 5/7.
  const half = shares({ '7': 0.5, '8': 0.5 });
  const { masked, report } = probed(half, 0.7, { threshold: 0.5 });
  expect(masked).toBe(true);
  expect(report).toMatchObject({ probes: [{ at: 8, certainty: 0.8571, probability: 0.7143, suppressed: true }] });
  expect(report.spent).toBe(cue.length + 3);
  expect(probed(half, 0.72, { threshold: 0.5 }).masked).toBe(false);
});

it('suppresses always where it is sure, and never below the threshold', () => {
  expect(probed(shares({ '7': 1 }), 0.999).masked).toBe(true);
  expect(probed(logits({ '7': 0.1 }), 0).masked).toBe(false);
});

it('answers its probe greedily, and ends it before the end of the answer', () => {
  const it = watching(suppressReflection, options());
  it.see(text, logits());
  const { left } = it.see(text + cue, shares({ '7': 0.6, '8': 0.4 }));
  expect([left[55], left[56]]).toEqual([0, -Infinity]);
  expect(it.see(`${text}${cue}7`, shares({ '\0': 1 })).act).toEqual({ kind: 'rewind', to: 8, ids: [] });
});

it('ends a probe that does not come to an end', () => {
  const it = watching(suppressReflection, options());
  it.see(text, logits());
  let length = 0;
  while (!it.see(text + cue + '7'.repeat(length), shares({ '7': 1 })).act) length++;
  expect(length).toBe(16);
});

it('probes at breaks, not more often than it may, and not where there is no room', () => {
  const rare = watching(suppressReflection, options({ every: 100 }), { most: 120 });
  expect(rare.see('Three and', logits()).act).toBeUndefined();
  expect(rare.see(text, logits()).act).toBeDefined();
  const full = watching(suppressReflection, options(), { most: 30 });
  expect(full.see(text, logits()).act).toBeUndefined();
});

it('lets words of reflection come again when a later probe is not sure', () => {
  const it = watching(suppressReflection, options());
  it.see(text, logits());
  it.see(text + cue, shares({ '7': 1 }));
  it.see(`${text}${cue}7`, shares({ '\0': 1 }));
  expect(it.see(text, logits()).left[119]).toBe(-Infinity);
  const later = `${text}Four.\n\n`;
  expect(it.see(later, logits()).act).toBeDefined();
  it.see(later + cue, logits({ '7': 1 }));
  it.see(`${later}${cue}7`, shares({ '\0': 1 }));
  expect(it.see(later, logits()).left[119]).toBe(0);
});
