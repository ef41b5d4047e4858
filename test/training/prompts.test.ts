import { expect, it } from 'vitest';
import { prompts } from '../../src/prompts';
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
