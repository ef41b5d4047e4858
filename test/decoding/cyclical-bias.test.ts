import fc from 'fast-check';
import { expect, it } from 'vitest';
import cyclicalBias from '../../src/decoding/cyclical-bias';
import { logits, watching } from '../support/watching';

const biasAt = (position: number, options: { amplitude: number; period: number }) => {
  const { left } = watching(cyclicalBias, { ...options, words: 'w' }).see('x'.repeat(position), logits());
  return left['W'.charCodeAt(0)]!;
};

it('follows δ(t) = A |4 ((t − C/4) mod C) / C − 2| − A', () => {
  const paper = { amplitude: 5, period: 1200 };
  expect([0, 300, 600, 900, 1200].map((t) => biasAt(t, paper))).toEqual([0, 5, 0, -5, 0]);
  expect(biasAt(150, paper)).toBeCloseTo(2.5, 5);
  expect(biasAt(750, paper)).toBeCloseTo(-2.5, 5);
});

it('stays within its amplitude, repeats, and adds up to nothing over a period', () => {
  const settings = fc.record({ amplitude: fc.integer({ min: 0, max: 10 }), period: fc.constantFrom(4, 8, 20, 60) });
  fc.assert(
    fc.property(settings, (options) => {
      const wave = Array.from({ length: options.period }, (_none, t) => biasAt(t, options));
      expect(Math.max(...wave.map(Math.abs))).toBeLessThanOrEqual(options.amplitude + 1e-6);
      expect(wave.reduce((sum, bias) => sum + bias, 0)).toBeCloseTo(0, 3);
      expect(biasAt(options.period + 3, options)).toBeCloseTo(wave[3]!, 4);
    }),
    { numRuns: 25 },
  );
});

it('touches words of reflection alone, where they would be completed', () => {
  // A quarter of the period: the bias is the amplitude.
  const changed = (text: string) => {
    const it = watching(cyclicalBias, { amplitude: 5, period: 4 * text.length, words: 'wait' });
    return Array.from(it.see(text, logits()).left, (logit, id) =>
      logit ? String.fromCharCode(id) + logit : '',
    ).join();
  };
  const bare = (text: string) => changed(text).replaceAll(',', '');
  expect(bare('. wai')).toBe('t5');
  expect(bare('WAI')).toBe('T5');
  expect(bare('x awai')).toBe('');
  expect(bare('wa')).toBe('');
});
