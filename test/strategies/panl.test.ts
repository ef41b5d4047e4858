import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { monitored } from '../support/monitored';
import { played } from '../support/played';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

it('answers greedily, says how sure it is, judges itself and answers again', async () => {
  const lines = ['Answer: 5', '80', { text: 'No', yes: 0.2 }, 'Answer: 4'];
  const { calls, purposes, turns, verdicts, drafts, answer } = await played('panl', lines);
  expect(purposes).toEqual(['solve', 'confidence', 'verify', 'review']);
  expect(calls[0]).toMatchObject({ temperature: 0, logprobs: 0 });
  expect(turns[3]!.slice(0, 2)).toEqual([turns[0]![0], 'Answer: 5']);
  expect(verdicts.map(({ verdict }) => verdict.score)).toEqual([0.8, expect.closeTo(0.2)]);
  expect(drafts).toEqual(['5', '4']);
  expect(answer).toMatchObject({ value: '4' });
});

it('can correct only what it found wrong', async () => {
  const options = { correct: 'when an error is detected' };
  const kept = await played('panl', ['Answer: 4', '90', 'Yes', 'Answer: 5'], { options });
  expect(kept.calls).toHaveLength(3);
  expect(kept.stop).toBe('no error is detected');
  const fixed = await played('panl', ['Answer: 5', '90', 'No', 'Answer: 4'], { options });
  expect(fixed.answer).toMatchObject({ value: '4' });
});

it('may take a low confidence for a detection, but never an unreadable one', async () => {
  const options = { correct: 'when an error is detected', threshold: 'or confidence below 50 too' };
  const low = await played('panl', ['Answer: 5', '30', 'Yes', 'Answer: 4'], { options });
  expect(low.calls).toHaveLength(4);
  const unread = await played('panl', ['Answer: 5', 'Quite.', 'Yes', 'Answer: 4'], { options });
  expect(unread.calls).toHaveLength(3);
  expect(unread.warnings).toMatchObject([{ setting: 'confidence' }]);
});

it('reads the hidden state at the line break after the answer, where a model shows it', async () => {
  const lines = ['Answer: 5', 'x', '80', 'Yes', 'Answer: 4'];
  const model = monitored(
    scripted(() => lines.shift()!, 1),
    { activations: { layer: 6, tokens: 1, vector: [0.5, 2] } },
  );
  const events = await collect(play(header({ strategy: 'panl', options: {} }), { model }));
  const [, read] = model.calls;
  expect(read).toMatchObject({
    maxTokens: 1,
    temperature: 0,
    decoding: [{ id: 'activations', options: { over: 'the end of the prompt' } }],
  });
  expect(read!.messages.at(-1)).toEqual({ role: 'assistant', content: 'Answer: 5\n' });
  // What it takes to read it is no draft.
  expect(events.filter(({ type }) => type === 'draft-ready')).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});
