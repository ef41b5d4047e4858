import { describe, expect, it } from 'vitest';
import { easyFamilies, hardFamilies } from '../../src/tasks/families/tiers';
import { pocketEasy } from '../../src/tasks/pocket-easy';
import { pocketHard } from '../../src/tasks/pocket-hard';
import { solved } from './solved';

const indices = Array.from({ length: 500 }, (_, index) => index);

describe.each([
  ['pocket-easy', pocketEasy, easyFamilies],
  ['pocket-hard', pocketHard, hardFamilies],
] as const)('%s', (id, generator, families) => {
  it('has targets that the JavaScript expressions evaluate to', () => {
    const wrong = indices.filter((index) => {
      const { expression } = generator.program(index);
      return expression !== null && new Function(`return ${expression}`)() !== generator.item(index).target;
    });
    expect(wrong).toEqual([]);
  });

  it('has targets that follow from the question alone', () => {
    const checked = indices.map((index) => ({ index, item: generator.item(index), program: generator.program(index) }));
    const without = checked.filter(({ program }) => program.expression === null);
    expect(without.map(({ item }) => solved(item.problem.prompt))).toEqual(without.map(({ item }) => item.target));
  });

  it('draws every family about as often as its weight says', () => {
    const total = families.reduce((sum, { weight }) => sum + weight, 0);
    for (const { name, weight } of families) {
      const share = indices.filter((index) => generator.item(index).tags?.[0] === name).length / indices.length;
      // Four standard errors of a share of 500 draws.
      const expected = weight / total;
      expect(Math.abs(share - expected), name).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 500));
    }
  });

  it('gives the same item for the same index, and different ones otherwise', () => {
    expect(generator.item(7)).toEqual(generator.item(7));
    expect(generator.item(7).problem.id).toBe(`${id}-7`);
    expect(new Set(indices.map((index) => generator.item(index).problem.prompt)).size).toBeGreaterThan(450);
  });

  it('plants a mistake in one step and carries it on', () => {
    for (const index of indices.slice(0, 100)) {
      const right = generator.solution(index).split('\n');
      generator.program(index).steps.forEach((_, step) => {
        const draft = generator.plantedDraft(index, step).split('\n');
        expect(draft).toHaveLength(right.length);
        expect(draft.slice(0, step)).toEqual(right.slice(0, step));
        expect(draft[step]).not.toBe(right[step]);
      });
      const lastDraft = generator.plantedDraft(index, right.length - 2);
      expect(lastDraft.split('\n').at(-1)).not.toBe(right.at(-1));
      expect(lastDraft).toBe(generator.plantedDraft(index, right.length - 2));
    }
  });

  it('refuses numbers that are no index or no step', () => {
    expect(() => generator.item(-1)).toThrow('no item -1; choose a whole number');
    expect(() => generator.item(0.5)).toThrow('0.5');
    expect(() => generator.plantedDraft(0, 99)).toThrow(`${id}-0 has no step 99`);
  });
});

it('keeps its problems for ever', () => {
  const shown = [0, 1, 2, 3].flatMap((index) =>
    [pocketEasy, pocketHard].map(({ item }) => [
      item(index).problem.id,
      item(index).problem.prompt,
      item(index).target,
    ]),
  );
  expect(shown).toMatchInlineSnapshot(`
    [
      [
        "pocket-easy-0",
        "Compute (29 - 12) * 9 + 9.",
        162,
      ],
      [
        "pocket-hard-0",
        "Leo buys 49 eggs for 59 dollars each, 55 cards for 68 dollars each and 37 pens for 72 dollars each. How much does Leo pay in total?",
        9295,
      ],
      [
        "pocket-easy-1",
        "Sam has 7 boxes with 11 coins each and 11 more coins. Sam shares all of them equally among 8 friends. How many coins does each friend get?",
        11,
      ],
      [
        "pocket-hard-1",
        "A ship sails 162 km per day for 29 days, then 55 km per day for 13 days and at last 107 km per day for 15 days. How far does it sail in total?",
        7018,
      ],
      [
        "pocket-easy-2",
        "Is 4 * 2 + 4 even or odd?",
        "even",
      ],
      [
        "pocket-hard-2",
        "A ship sails 56 km per day for 27 days, then 176 km per day for 27 days and at last 96 km per day for 30 days. How far does it sail in total?",
        9144,
      ],
      [
        "pocket-easy-3",
        "Continue the pattern: 29, 42, 55, 68, ...",
        81,
      ],
      [
        "pocket-hard-3",
        "Add up these numbers: 9996, 4326, 8243, 7521, 6131.",
        36217,
      ],
    ]
  `);
});

it('keeps its planted mistakes for ever', () => {
  expect(pocketEasy.solution(0)).toBe('Step 1: 29 - 12 = 17\nStep 2: 17 * 9 = 153\nStep 3: 153 + 9 = 162\nAnswer: 162');
  expect(pocketEasy.plantedDraft(0, 1)).toMatchInlineSnapshot(`
    "Step 1: 29 - 12 = 17
    Step 2: 17 * 9 = 155
    Step 3: 155 + 9 = 164
    Answer: 164"
  `);
});
