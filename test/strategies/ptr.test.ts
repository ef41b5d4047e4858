import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

it('improves the last thought and sees none before it', async () => {
  const model = scripted((_request, call) => `Answer: ${call}`, 1);
  const events = await collect(play(header({ strategy: 'ptr', options: { rounds: 4 } }), { model }));
  expect(model.calls.map(({ messages }) => messages.length)).toEqual([1, 3, 3, 3]);
  expect(model.calls[3]!.messages[1]).toEqual({ role: 'assistant', content: 'Answer: 2' });
  expect(model.calls[3]!.messages[2]!.content).toContain('Review your solution');
  expect(events.at(-1)).toMatchObject({ answer: { value: '3' } });
});
