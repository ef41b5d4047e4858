import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

it('asks the verifier, and says so, where nobody knows the answer', async () => {
  const model = scripted(
    ({ messages }) => (String(messages.at(-1)!.content).includes('Yes or No') ? 'Yes' : 'Answer: 4'),
    1,
  );
  const run = header({ strategy: 'try-again', options: { checker: 'known answer' } });
  const events = await collect(play(run, { model, oracle: null }));
  expect(events.find((event) => event.type === 'warning')).toMatchObject({ setting: 'checker' });
  expect(model.calls).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({ type: 'run-end', answer: { value: '4' } });
});
