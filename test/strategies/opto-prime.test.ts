import { expect, it } from 'vitest';
import { oracleOf } from '../../src/app/oracle';
import { textOf } from '../../src/contract/engine';
import { engineError } from '../../src/contract/errors';
import { graders } from '../../src/graders';
import promptSets from '../../src/tasks/prompt-sets';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const item = promptSets.item(0);
const answers = (item.target as { answers: { [id: string]: unknown } }).answers;
const examples = (item.problem.extra as unknown as { examples: { id: string; prompt: string }[] }).examples;

/** Right whenever it is told to think; the optimiser says `update`. */
async function tuned(update: string, options: { [name: string]: number } = {}, wrong = 'Answer: nothing') {
  const model = scripted(({ messages }) => {
    const asked = textOf(messages[0]!);
    if (asked.includes('You improve a prompt')) return update;
    const example = examples.find(({ prompt }) => asked.includes(prompt))!;
    if (asked.includes('Think')) return `Answer: ${answers[example.id]}`;
    if (!wrong) throw engineError('EmptyOutput', 'The model ended before it said anything.');
    return wrong;
  }, 1);
  const oracle = oracleOf(item, { graders, tools: new Map() });
  const run = header({ strategy: 'opto-prime', problem: item.problem, options: { examples: 3, steps: 2, ...options } });
  const events = await collect(play(run, { model, oracle }));
  return { events, calls: model.calls, end: events.at(-1)! };
}

it('takes a rewritten prompt when more of the set is right with it', async () => {
  const { end, calls, events } = await tuned(
    '{"reasoning": "it must think", "suggestion": {"wording": "[question] Think."}}',
  );
  expect(end).toMatchObject({ type: 'run-end', answer: { text: '{question} Think.', value: { score: 1 } } });
  expect(calls).toHaveLength(3 + 1 + 3);
  expect(textOf(calls[3]!.messages[0]!)).toContain('Score: 0 percent');
  expect(events.filter(({ type }) => type === 'draft-ready')).toHaveLength(2);
});

it('takes silence for a wrong answer', async () => {
  const better = '{"reasoning": "it must think", "suggestion": {"wording": "[question] Think."}}';
  const { end, events } = await tuned(better, {}, '');
  expect(end).toMatchObject({ type: 'run-end', answer: { text: '{question} Think.', value: { score: 1 } } });
  expect(events.filter(({ type }) => type === 'generate-fail')).toHaveLength(3);
});

it('ignores and counts updates that cannot be read, and keeps what it had', async () => {
  const { end, events } = await tuned('{"suggestion": {"wording": "no slot"}}');
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(2);
  expect(end).toMatchObject({ answer: { value: { score: 0 } } });
});

it('stops when the optimiser says so', async () => {
  const { events, calls } = await tuned('TERMINATE');
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'loop-stop', reason: expect.stringContaining('nothing to improve') }),
  );
  expect(calls).toHaveLength(4);
});

it('shows earlier prompts when it is told to', async () => {
  const update = '{"suggestion": {"wording": "[question] Guess."}}';
  const last = async (memory: number) => textOf((await tuned(update, { steps: 3, memory })).calls.at(-4)!.messages[0]!);
  expect(await last(0)).not.toContain('Earlier');
  expect((await last(1)).match(/Earlier, 0 percent/g)).toHaveLength(1);
});

it('ignores a wording that has the question twice', async () => {
  const { end } = await tuned('{"suggestion": {"wording": "[question] Think. [question]"}}');
  expect(end).toMatchObject({ answer: { value: { score: 0 } } });
});
