import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

it('asks once and answers what was said', async () => {
  const model = scripted(() => 'Step 1: 2 + 2 = 4\nAnswer: 4');
  const events = await collect(play(header({ strategy: 'single' }), { model }));
  expect(model.calls).toHaveLength(1);
  expect(model.calls[0]).toMatchObject({
    temperature: 0.7,
    messages: [{ role: 'user', content: expect.stringContaining('What is 2+2?') }],
  });
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Step 1: 2 + 2 = 4\nAnswer: 4', value: '4' } });
});

it('lists the options of a multiple-choice question and reads the letter', async () => {
  const model = scripted(() => 'Step 1: 2 + 2 = 4\nAnswer: B');
  const problem = { id: 'c', prompt: 'What is 2+2?', choices: ['3', '4'] };
  const events = await collect(play(header({ strategy: 'single', problem }), { model }));
  expect(model.calls[0]!.messages[0]!.content).toContain('A) 3\nB) 4');
  expect(events.at(-1)).toMatchObject({ answer: { value: 'B' } });
});

it("uses the run's own wording", async () => {
  const model = scripted(() => 'Answer: 4');
  await collect(play(header({ strategy: 'single', wording: { solve: 'Now: {question}!' } }), { model }));
  expect(model.calls[0]!.messages[0]!.content).toBe('Now: What is 2+2?!');
});
