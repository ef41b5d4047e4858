import { expect, it } from 'vitest';
import type { Capability, GenerateRequest } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** A model that keeps to a schema when it is given one, and tells no probabilities. */
const shaping = (answer: (request: GenerateRequest) => string) => ({
  ...scripted(answer, 1),
  can: new Set<Capability>(['seed', 'schema']),
});

it('asks a critic that can for remarks and a verdict, and hands the actor words', async () => {
  let critiques = 0;
  const model = shaping(({ schema, messages }) => {
    if (!schema) return messages.length > 1 ? 'Answer: 4' : 'Answer: 5';
    return JSON.stringify({ remarks: '2 + 2 is 4.', verdict: critiques++ ? 'correct' : 'incorrect' });
  });
  const events = await collect(
    play(header({ strategy: 'actor-critic', options: { redraft: 'conversation' } }), { model }),
  );
  expect(model.calls.map(({ schema }) => schema !== undefined)).toEqual([false, true, false, true]);
  expect(model.calls[2]!.messages.at(-1)!.content).toContain('2 + 2 is 4.\nVerdict: incorrect');
  expect(model.calls[2]!.messages.at(-1)!.content).not.toContain('{');
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('asks a verifier without probabilities for yes or no', async () => {
  const model = shaping(({ schema }) => (schema ? '{"answer":"Yes"}' : 'Answer: 4'));
  const events = await collect(play(header({ strategy: 'try-again' }), { model }));
  expect(model.calls[1]!.schema).toMatchObject({ properties: { answer: { enum: ['Yes', 'No'] } } });
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: 'the verifier accepts it' });
});

it('asks nobody else for a shape', async () => {
  const model = scripted(() => 'Answer: 4\nVerdict: correct', 1);
  await collect(play(header({ strategy: 'actor-critic' }), { model }));
  expect(model.calls.every(({ schema }) => schema === undefined)).toBe(true);
});
