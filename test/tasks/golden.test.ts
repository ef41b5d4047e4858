import { expect, it } from 'vitest';
import { random } from '../../src/base/random';
import { run, written } from '../../src/tasks/families/program';
import { easyFamilies, hardFamilies } from '../../src/tasks/families/tiers';
import golden from './golden.json';

const families = new Map([...easyFamilies, ...hardFamilies].map((family) => [family.name, family]));

it('has examples of every family', () => {
  expect(new Set(golden.map(({ family }) => family))).toEqual(new Set(families.keys()));
});

it.each(golden)('makes the problem of the training generator: $seed', (wanted) => {
  const program = families.get(wanted.family)!.program(random(wanted.seed));
  expect(program.question).toBe(wanted.question);
  expect(program.expression).toBe(wanted.expression);
  expect(written(run(program))).toBe(wanted.solution);
  const planted = program.steps.map((_, step) =>
    written(run(program, { step, chance: random(`${wanted.seed} slip ${step}`) })),
  );
  expect(planted).toEqual(wanted.planted);
});
