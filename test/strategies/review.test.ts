import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

it('asks for a second look in the same conversation, without feedback', async () => {
  const model = scripted((_request, call) => (call ? 'Corrected.\nAnswer: 4' : 'Answer: 5'));
  const events = await collect(play(header({ strategy: 'review' }), { model }));
  expect(model.calls).toHaveLength(2);
  expect(model.calls[1]!.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(model.calls[1]!.messages[1]!.content).toBe('Answer: 5');
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('grows one conversation over several turns', async () => {
  const model = scripted((_request, call) => `Answer: ${call}`);
  await collect(play(header({ strategy: 'review', options: { turns: 3 } }), { model }));
  const [first, second, third, fourth] = model.calls.map(({ messages }) => messages);
  expect(second!.slice(0, 1)).toEqual(first);
  expect(third!.slice(0, 3)).toEqual(second);
  expect(fourth!.slice(0, 5)).toEqual(third);
});
