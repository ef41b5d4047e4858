import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sideOf, sidesOf, splitOf, type Candidate } from '../../../src/lab/prompts/split';

const candidates = fc
  .array(fc.tuple(fc.nat(40), fc.string({ maxLength: 3 })), { maxLength: 80 })
  .map((all) => all.map(([index, prompt]): Candidate => ({ task: 'sums', index, prompt })));
const sizes = fc.record({ training: fc.nat(30), heldOut: fc.nat(30) });

it('no text is on both sides, whatever is drawn', () => {
  fc.assert(
    fc.property(candidates, sizes, (drawn, wanted) => {
      const { training, heldOut } = splitOf(drawn, wanted);
      const there = new Set(training.map(({ prompt }) => prompt.trim()));
      expect(heldOut.filter(({ prompt }) => there.has(prompt.trim()))).toEqual([]);
      expect(training.length).toBeLessThanOrEqual(wanted.training);
      expect(heldOut.length).toBeLessThanOrEqual(wanted.heldOut);
    }),
  );
});

it('a larger split begins with the smaller one, and no problem changes sides', () => {
  fc.assert(
    fc.property(candidates, candidates, sizes, sizes, (drawn, more, small, grown) => {
      const before = splitOf(drawn, small);
      const after = splitOf([...drawn, ...more], {
        training: small.training + grown.training,
        heldOut: small.heldOut + grown.heldOut,
      });
      expect(after.training.slice(0, before.training.length)).toEqual(before.training);
      expect(after.heldOut.slice(0, before.heldOut.length)).toEqual(before.heldOut);
    }),
  );
});

it('each side has about half of the problems', () => {
  const sides = Array.from({ length: 1000 }, (_, at) => sideOf(`What is ${at} + ${at * 7}?`));
  const training = sides.filter((side) => side === 'training').length;
  expect(training).toBeGreaterThan(430);
  expect(training).toBeLessThan(570);
});

it('the sides of places are told by their name', () => {
  const prompts = Array.from({ length: 20 }, (_, index) => ({ task: 'sums', index, prompt: `What is ${index} + 1?` }));
  const split = splitOf(prompts, { training: 3, heldOut: 3 });
  const sides = sidesOf(split);
  expect(sides.size).toBe(6);
  for (const { index, prompt } of [...split.training, ...split.heldOut])
    expect(sides.get(`sums ${index}`)).toBe(sideOf(prompt));
});
