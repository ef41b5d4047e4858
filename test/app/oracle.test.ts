import { expect, it } from 'vitest';
import { oracleOf } from '../../src/app/oracle';
import type { Json } from '../../src/base/json';
import { graders } from '../../src/graders';

const marking = { graders, tools: new Map() };
const of = (target: Json, grader: string) =>
  oracleOf({ problem: { id: 'p', prompt: 'What?' }, target, grader }, marking);

it.each<[Json, string, string, string]>([
  [42, 'number', '42', 'It is 42.'],
  [{ value: 9.81, absolute: 0.05 }, 'number', '9.81', 'It is 9.81.'],
  [{ reference: 'blue whale' }, 'pairwise', 'blue whale', 'A blue whale.'],
  [['Paris', 'Lutetia'], 'normalised', 'Paris', 'Paris, or Lutetia.'],
])('hides the answer in %j from a hint', (target, grader, reference, hint) => {
  const oracle = of(target, grader)!;
  expect(oracle.reference).toBe(reference);
  const shown = oracle.mask(hint, '');
  expect(shown).toContain('[hidden]');
  for (const word of [reference, 'Lutetia']) expect(shown).not.toContain(word);
});

it('knows nothing where a person marks', () => expect(of(null, 'human')).toBeNull());
