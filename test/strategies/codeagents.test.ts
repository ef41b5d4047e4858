import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const says = (...lines: string[]) => scripted((_request, call) => lines[call] ?? lines.at(-1)!, 1);
const run = (options = {}) => header({ strategy: 'codeagents', options: { plan: 'pseudocode', ...options } });
const plan = (assertion: number) =>
  `Here is the plan:\n\`\`\`\nprice: number = 4\ntotal = price * 12\nassert total < ${assertion}\nreturn total\n\`\`\``;

it('runs the plan and shows its lines with their numbers', async () => {
  const model = says(plan(100), 'Yes');
  const events = await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({
    answer: { text: 'Step 1: price: 4\nStep 2: total: 4 * 12 = 48\nAnswer: 48', value: '48' },
  });
});

it('gives line, text, variables and message of the failing line back to the planner', async () => {
  const model = says(plan(10), plan(100), 'Yes');
  const events = await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(3);
  const [, said, feedback] = model.calls[1]!.messages;
  expect(said!.content).toBe(plan(10));
  expect(feedback!.content).toContain('stopped at line 3: assert total < 10\nVariables: price = 4, total = 48');
  expect(events.at(-1)).toMatchObject({ answer: { value: '48' } });
});

it('replans when the verifier says no, and keeps to the last plan that ran', async () => {
  const model = says('```\nreturn 5\n```', 'No', '```\nreturn 6\n```', 'No', 'I give up.');
  const events = await collect(play(run({ replans: 2 }), { model }));
  expect(model.calls).toHaveLength(5);
  expect(model.calls[2]!.messages[2]!.content).toContain('returned 5. That is not correct');
  expect(model.calls[4]!.messages).toHaveLength(3);
  expect(events.at(-1)).toMatchObject({ answer: { value: '6' } });
});

it('takes one expression for a plan, in the words the bundled models know', async () => {
  const model = says('```js\n(28 + 36\n```', '```js\n28 + 36\n```');
  const events = await collect(play(run({ plan: 'one expression', check: false }), { model }));
  expect(model.calls[0]!.messages[0]!.content).toContain('one JavaScript expression');
  expect(model.calls[1]!.messages[2]!.content).toContain('SyntaxError: ');
  expect(events.at(-1)).toMatchObject({ answer: { value: '64' } });
});

it('ends with the text of the last plan when none ever ran', async () => {
  const events = await collect(play(run({ replans: 1 }), { model: says('Buy apples.') }));
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Buy apples.', value: null } });
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: '1 replans are over' });
});
