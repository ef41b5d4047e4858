import { expect, it } from 'vitest';
import { assistant, user, type GenerateRequest, type Model } from '../../../src/contract/engine';
import { transformersModel } from '../../../src/engines/transformers/model';
import { promptText, type Tokeniser } from '../../../src/engines/transformers/prompt';
import { thinkingModel } from '../../../src/engines/transformers/thinking';
import { never, outcome } from '../../support/collect';
import { letterNetwork, letterParts, letters } from '../../support/engine-double';

/** A template that asks whether to think, like Qwen3's. */
const asking: Tokeniser = {
  ...letters,
  render: (messages, thinking) => letters.render(messages) + (thinking === false ? '<think>\n\n</think>\n\n' : ''),
};
/** A template that opens the thinking whatever it is told, like that of DeepSeek R1. */
const opening: Tokeniser = { ...letters, render: (messages) => `${letters.render(messages)}<think>\n` };

const messages = [user('Hi')];
const begin = 'user:Hi\nassistant:';

it('tells the template whether to think, and nothing when nobody said', () => {
  expect(promptText(asking, messages, 'off')).toBe(`${begin}<think>\n\n</think>\n\n`);
  for (const thinking of ['on', 40, undefined] as const) expect(promptText(asking, messages, thinking)).toBe(begin);
});

it('closes the thinking of a template that opens it, before the answer that is to be continued', () => {
  expect(promptText(opening, messages, 'off')).toBe(`${begin}<think>\n\n</think>\n\n`);
  expect(promptText(opening, [...messages, assistant('Sev')], 'off')).toBe(`${begin}<think>\n\n</think>\n\nSev`);
  expect(promptText(opening, messages, 'on')).toBe(`${begin}<think>\n`);
});

it('leaves the prompt of a model that knows no thinking as it is', () => {
  expect(promptText(letters, messages, 'off')).toBe(begin);
});

const make = (tokeniser: Tokeniser): Model =>
  thinkingModel(transformersModel({ ...letterParts(letterNetwork().network), tokeniser }), tokeniser);
const ask = (model: Model, more: Partial<GenerateRequest>) =>
  outcome(model.generate({ messages, seed: 3, ...more }, never()));

it('says what can be asked of it', () => {
  const { can } = make(opening);
  for (const able of ['reasoning', 'thinking-off', 'thinking-cap'] as const) expect(can.has(able)).toBe(true);
});

it('ends the thinking after so many tokens, and the answer begins there', async () => {
  const { text, reasoning, monitor } = await ask(make(opening), { thinking: 10, maxTokens: 60 });
  expect(reasoning).toHaveLength(10);
  expect(text).toHaveLength(60 - 10 - '\n</think>\n\n'.length);
  expect(monitor).toEqual({ 'thinking-cap': { capped: true } });
});

it('does not think where it is switched off', async () => {
  const said = await ask(make(opening), { thinking: 'off', maxTokens: 20 });
  expect(said.text).toHaveLength(20);
  expect(said).not.toHaveProperty('reasoning');
});

it('never gives thinking that came to no answer for one', async () => {
  await expect(ask(make(opening), { maxTokens: 20 })).rejects.toMatchObject({
    name: 'EmptyOutput',
    message: expect.stringContaining('All 20 tokens went into thinking'),
  });
});
