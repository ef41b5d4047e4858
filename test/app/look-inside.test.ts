import { expect, it } from 'vitest';
import { isOpen, lookInside } from '../../src/app/look-inside';
import { user, type GenerateRequest, type Model } from '../../src/contract/engine';
import { hooks } from '../../src/decoding';
import { transformersModel } from '../../src/engines/transformers/model';
import { never, outcome } from '../support/collect';
import { letterNetwork, letterParts } from '../support/engine-double';
import { monitored } from '../support/monitored';
import { scripted } from '../support/scripted';

const id = { engine: 'double', model: 'letters' };
const pool = (model: Pick<Model, 'generate'>) => ({ pool: { player: () => ({ model: async () => model }) } }) as never;
const request: GenerateRequest = { messages: [user('Count.')], temperature: 0.9, seed: 4, maxTokens: 20, logprobs: 3 };

it('shows the layers at a token of an answer: the last of them is what the model said', async () => {
  const model = transformersModel({ ...letterParts(letterNetwork().network), hooks });
  const { tokens } = await outcome(model.generate(request, never()));
  for (const place of [0, 7, 19]) {
    const ids = tokens!.slice(0, place + 1).map((token) => token.id);
    const { layers } = await lookInside(pool(model), id, request, ids, never());
    expect(layers).toHaveLength(2);
    expect(layers.every(({ guesses }) => guesses.length === 3)).toBe(true);
    expect(layers[1]!.guesses[0]!.id).toBe(tokens![place]!.alternatives[0]!.id);
  }
});

it('asks for nothing but these tokens, whatever the request asked for', async () => {
  const layers = [{ guesses: [{ id: 1, text: 'a', logprob: -1 }], said: -2 }];
  const model = monitored(
    scripted(() => 'x', 1),
    { 'logit-lens': { at: 2, layers } },
  );
  expect(await lookInside(pool(model), id, request, [5, 6, 7], never())).toEqual({ layers });
  expect(model.calls).toEqual([
    {
      messages: request.messages,
      maxTokens: 3,
      temperature: 0,
      decoding: [{ id: 'logit-lens', options: { given: '5,6,7', guesses: 3 } }],
    },
  ]);
});

it('says when a model told nothing', async () => {
  const silent = monitored(
    scripted(() => 'x', 1),
    { 'logit-lens': { layers: [] } },
  );
  await expect(lookInside(pool(silent), id, request, [5], never())).rejects.toThrow('told nothing of its layers');
});

it('knows of which models hidden states can be had', () => {
  const models = [
    { ...id, can: new Set(['hidden']) },
    { ...id, model: 'closed', can: new Set(['hooks']) },
  ] as never;
  expect([id.model, 'closed', 'unknown'].map((model) => isOpen({ models }, { ...id, model }))).toEqual([
    true,
    false,
    false,
  ]);
});
