import { expect, it } from 'vitest';
import { prompts } from '../../src/prompts';
import { paraphrases } from '../../src/prompts/paraphrases';
import wordings from '../../training/prompts.json';

const trained = Object.entries(wordings).flatMap(([role, list]) =>
  typeof list === 'string' ? [] : [[role.replaceAll('_', '-'), list[0]] as const],
);

it.each(trained)('%s: the default wording is the one the bundled models were trained on', (role, wording) => {
  expect(prompts[role]).toBe(wording);
});

it('has a wording for every role of the training dialogs', () => {
  expect(trained).toHaveLength(15);
});

it('offers the other wordings of the training dialogs as paraphrases', () => {
  const others = Object.entries(wordings).flatMap(([role, list]) =>
    typeof list === 'string' ? [] : [[role.replaceAll('_', '-'), list.slice(1)] as const],
  );
  expect(paraphrases).toEqual(Object.fromEntries(others));
});
