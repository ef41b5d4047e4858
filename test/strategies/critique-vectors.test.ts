import { expect, it } from 'vitest';
import { textOf } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { monitored } from '../support/monitored';
import { header, oracle, play } from '../support/runs';
import { scripted } from '../support/scripted';

const clean = 'Step 1: 3 * 4 = 12\nStep 2: 12 + 9 = 21\nStep 3: 21 - 1 = 20\nAnswer: 20';
/** Writes the clean solution, then what the test says, continuation by continuation. */
const model = (...rest: string[]) =>
  scripted(({ messages }) => (messages.at(-1)!.role === 'assistant' ? rest.shift()! : clean), 1);
const run = (options = {}) => header({ strategy: 'critique-vectors', options: { guard: 'known answer', ...options } });
const kinds = async (tried: ReturnType<typeof model>, options = {}) => {
  const events = await collect(play(run(options), { model: tried, oracle: oracle('20') }));
  const stop = events.find((event) => event.type === 'loop-stop');
  return { reason: stop?.type === 'loop-stop' ? stop.reason : null, events };
};

it('changes the last result of the beginning and has the model go on', async () => {
  const tried = model('Step 3: 21 - 1 = 20\nAnswer: 20');
  const { reason } = await kinds(tried);
  const prefix = textOf(tried.calls[1]!.messages.at(-1)!);
  expect(prefix).toMatch(/^Step 1: 3 \* 4 = 12\nStep 2: 12 \+ 9 = \d+\n$/);
  expect(prefix).not.toContain('= 21\n');
  expect(reason).toBe('an error at 50 %: hidden recovery');
});

it('tells open correction', async () => {
  const { reason } = await kinds(model('Wait, 12 + 9 is 21.\nAnswer: 20'));
  expect(reason).toBe('an error at 50 %: open correction');
});

it('stacks cues to look again while it fails', async () => {
  const tried = model('Step 3: 29\nAnswer: 29', ' that is 29.\nAnswer: 29', ' no, it is wrong: 20.\nAnswer: 20');
  const { reason, events } = await kinds(tried);
  expect(textOf(tried.calls[2]!.messages.at(-1)!)).toMatch(/Step 3: 29\nWait,$/);
  expect(reason).toBe('an error at 50 %: failure, then failure, then open correction');
  expect(events.at(-1)).toMatchObject({ answer: { value: '20' } });
});

it('warns where the solution has no result to change', async () => {
  const tried = scripted(() => 'Answer: 20', 1);
  const { events } = await kinds(tried);
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'share' });
  expect(tried.calls).toHaveLength(1);
});

const wrong = 'Step 3: 29\nAnswer: 29';
const reported = (vector: readonly number[]) => ({ layer: 6, tokens: 4, vector });
it('takes the critique vector from what is written with and without an error, and adds it', async () => {
  const rest = [wrong, wrong, 'Answer: 20', wrong, 'Answer: 20', 'Wait, that is wrong.\nAnswer: 20'];
  const tried = monitored(
    scripted(({ messages }) => (messages.at(-1)!.role === 'assistant' ? rest.shift()! : clean), 1),
    { activations: reported([1, 2]) },
  );
  const { reason } = await kinds(tried, { strength: 2, pairs: 2, waits: 0 });
  const looked = tried.calls.filter(({ decoding }) => decoding?.[0]?.id === 'activations');
  expect(looked.map(({ messages }) => /= 21\n$/.test(textOf(messages.at(-1)!)))).toEqual([false, true, false, true]);
  const last = tried.calls.at(-1)!;
  expect(last.decoding).toEqual([{ id: 'steering-vector', options: { vector: '0,0', strength: 2 } }]);
  expect(textOf(last.messages.at(-1)!)).toBe(textOf(tried.calls[1]!.messages.at(-1)!));
  expect(reason).toBe('an error at 50 %: failure; with the critique vector: open correction');
});

it('says that a closed model cannot be steered, and that pairs came to nothing', async () => {
  const { events, reason } = await kinds(model(wrong), { strength: 1, waits: 0 });
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'strength' });
  expect(reason).toBe('an error at 50 %: failure');
  const empty = monitored(model(wrong, wrong, 'Answer: 20'), { activations: reported([]) });
  const none = await kinds(empty, { strength: 1, pairs: 1, waits: 0 });
  expect(none.events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'pairs' });
});
