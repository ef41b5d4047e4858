import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const run = (options = {}) => header({ strategy: 'mutual-consistency', options: { samples: 3, ...options } });
const solution = (answer: number) => `Step 1: think of ${answer}\nAnswer: ${answer}`;

it('lets only answers vote on which a second model, going on from the beginning, agrees', async () => {
  const answers = [5, 4, 5];
  const model = scripted(({ messages }, call) => {
    const last = messages.at(-1)!;
    // Going on from "think of 5" it comes to 7, from "think of 4" to 4.
    if (last.role === 'assistant') return String(last.content).includes('5') ? 'Answer: 7' : 'Answer: 4';
    return solution(answers[call]!);
  }, 1);
  const events = await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(6);
  expect(model.calls[3]!.messages[1]!.content).toBe('Step 1: think of 5\n');
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({ reason: '1 of 3 are mutually consistent' });
});

it('falls back to the majority where no answer is consistent, and counts what it cannot read', async () => {
  const answers = [4, 5, 5];
  const ends = ['Hm.', 'Answer: 1', 'Hm.'];
  const model = scripted(({ messages }, call) =>
    messages.at(-1)!.role === 'assistant' ? ends[call - 3]! : solution(answers[call]!),
  1); // prettier-ignore
  const events = await collect(play(run(), { model }));
  expect(events.at(-1)).toMatchObject({ answer: { value: '5' } });
  const scores = events.filter((event) => event.type === 'verdict-ready').map(({ verdict }) => verdict.score);
  expect(scores).toEqual([null, 0, null]);
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(2);
});
