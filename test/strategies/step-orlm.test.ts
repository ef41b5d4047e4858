import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const derivation = (limit: number | string, code = true) =>
  `Variables: x are loaves.\nObjective: most income.\nConstraints: flour.\nCode:\n${
    code
      ? `\`\`\`json\n${JSON.stringify({ sense: 'max', objective: { x: 3 }, constraints: [{ terms: { x: 2 }, relation: '<=', value: limit }], integers: [] })}\n\`\`\``
      : 'none'
  }`;
const marks = (...[a, b, c, d]: number[]) =>
  `It is fine.\nVariables: ${a}\nObjective: ${b}\n**Constraints**: ${c}/5\nCode - ${d}`;
const problem = { id: 'bread', prompt: 'Flour for 10; how much income?' };

it('solves each program and takes the best marked one', async () => {
  const script = [derivation(8), derivation(10), marks(5, 5, 2, 4), marks(5, 5, 5, 5)];
  const run = await played('step-orlm', script, { tools, problem, options: { samples: 2 } });
  expect(run.purposes).toEqual(['step-orlm', 'step-orlm', 'step-orlm-judge', 'step-orlm-judge']);
  expect(run.roles).toEqual(['actor', 'actor', 'judge', 'judge']);
  expect(run.drafts).toEqual(['12', '15']);
  expect(run.asked[3]).toContain('optimal: 15');
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0.8, 1]);
  expect(run.answer).toMatchObject({ value: '15', text: expect.stringMatching(/Answer: 15$/) });
  expect(run.chosen!.reason).toBe('its steps have 1.00 on average');
});

it('never takes what the solver cannot solve, however well it is marked', async () => {
  const script = [derivation('many'), derivation(8), marks(5, 5, 5, 5), marks(1, 1, 1, 1)];
  const run = await played('step-orlm', script, { tools, problem, options: { samples: 2 } });
  expect(run.drafts).toEqual([null, '12']);
  expect(run.verdicts[0]!.verdict).toEqual({
    score: 0,
    feedback: `'value' of constraint 1 is "many"; a number is needed.`,
  });
  expect(run.answer!.value).toBe('12');
});

it('says so when there is no program and when a judge cannot be read', async () => {
  const script = [derivation(8, false), derivation(6), 'Looks good to me.', 'Looks good to me.'];
  const run = await played('step-orlm', script, { tools, problem, options: { samples: 2 } });
  expect(run.asked[2]).toContain('There is no program in JSON.');
  expect(run.warnings).toHaveLength(2);
  expect(run.verdicts.at(-1)!.verdict.score).toBeNull();
  expect(run.answer!.value).toBe('9');
});

it('says that a program has no best values', async () => {
  const none = derivation(8).replace('"<="', '">="');
  const run = await played('step-orlm', [none, marks(3, 3, 3, 3)], { tools, problem, options: { samples: 1 } });
  expect(run.asked[1]).toContain('unbounded');
  expect(run.chosen!.reason).toBe('no score could be read; the first one');
  expect(run.answer!.value).toBeNull();
});
