import { expect, it } from 'vitest';
import task from '../../src/tasks/theorems';
import theorems from '../../src/tasks/data/theorems.json';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const theorem = (id: string) => task.item(theorems.findIndex((one) => one.id === id)).problem;
const order = theorem('order');

it('proves at once what holds, after a sketch', async () => {
  const proof = 'have (>= x (+ y 1)) by linear\nshow by linear';
  const run = await played('lyra', ['Each step is at least one.', proof], { tools, problem: order });
  expect(run.purposes).toEqual(['lyra-sketch', 'lyra-prove']);
  expect(run.asked[1]).toContain('(assert (> x y))');
  expect(run.asked[1]).toContain('In words: Each step is at least one.');
  expect(run.answer).toEqual({ text: proof, value: proof });
  expect(run.verdicts[0]!.verdict).toEqual({ score: 1, feedback: 'All of it holds.' });
  expect(run.stop).toBe('attempt 1 holds');
});

it('mends a step with another tactic instead of asking again', async () => {
  const proof = 'have (>= x (+ y 1)) by simplify\nshow by magic';
  const run = await played('lyra', ['So.', proof], { tools, problem: order });
  expect(run.calls).toHaveLength(2);
  expect(run.answer!.value).toBe('have (>= x (+ y 1)) by linear\nshow by linear');
  expect(run.verdicts[0]!.verdict.feedback).toBe('All of it holds. 2 by another tactic.');
});

it('hands the error back where no tactic helps, and starts afresh now and then', async () => {
  const wrong = 'have (> x (+ z 5)) by linear\nshow by linear';
  const right = 'show by linear';
  const script = ['So.', wrong, 'have (> x nobody) by auto\nshow by linear', 'So then.', right];
  const run = await played('lyra', script, { tools, problem: order, options: { fresh: 2 } });
  expect(run.purposes).toEqual(['lyra-sketch', 'lyra-prove', 'lyra-correct', 'lyra-sketch', 'lyra-prove']);
  expect(run.asked[2]).toContain('Step 1, (> x (+ z 5)): it does not follow by linear.');
  expect(run.turns[2]![1]).toBe(wrong);
  expect(run.verdicts[1]!.verdict.feedback).toMatch(/unknown constant nobody/);
  expect(run.stop).toBe('attempt 3 holds');
});

it('shows what each correction is worth when the other is off', async () => {
  const careless = ['So.', 'show by simplify'];
  const off = { tools, problem: order, options: { attempts: 2, mend: false } };
  const run = await played('lyra', careless, off);
  expect(run.purposes).toEqual(['lyra-sketch', 'lyra-prove', 'lyra-correct']);
  expect(run.stop).toBe('2 attempts are over');
  expect(run.answer!.value).toBe('show by simplify');
  const blind = await played('lyra', ['So.', 'no proof'], {
    tools,
    problem: order,
    options: { attempts: 2, errors: false },
  });
  expect(blind.purposes).toEqual(['lyra-sketch', 'lyra-prove', 'lyra-sketch', 'lyra-prove']);
});

const hens = { id: 'hens', prompt: '35 heads and 94 legs: how many rabbits?' };
const script = (...lines: string[]) =>
  `\`\`\`\n(declare-const hens Int)\n(declare-const answer Int)\n${lines.join('\n')}\n\`\`\``;
const heads = '(assert (= (+ hens answer) 35))';
const legs = '(assert (= (+ (* 2 hens) (* 4 answer)) 94))';

it('answers a problem in words by constraints that leave one answer', async () => {
  const said = ['Rabbits have four legs.', script(heads), script(heads, legs, '(check-sat)', '(get-value (answer))')];
  const run = await played('lyra', said, { tools, problem: hens });
  expect(run.purposes).toEqual(['lyra-sketch', 'lyra-model', 'lyra-correct']);
  expect(run.asked[2]).toMatch(/leave more than one answer, such as/);
  expect(run.answer!.value).toBe('12');
});

it('says what is wrong with constraints', async () => {
  const said = [
    'So.',
    script(heads, legs, '(assert (> answer 20))'),
    script(heads).replaceAll('answer', 'rabbits'),
    'It is 12.',
  ];
  const run = await played('lyra', said, { tools, problem: hens, options: { attempts: 3 } });
  expect(run.asked[2]).toContain('The conditions contradict each other.');
  expect(run.asked[3]).toContain('There is no constant named answer.');
  expect(run.verdicts.at(-1)!.verdict.score).toBe(0);
  expect(run.stop).toBe('3 attempts are over');
});
