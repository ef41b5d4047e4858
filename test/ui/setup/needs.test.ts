import { expect, it } from 'vitest';
import { firstSetUp } from '../../../src/ui/state/set-up-data';
import { problemsOf } from '../../../src/ui/state/set-up-problems';
import { catalogue } from './catalogue';

const scoring = { ...firstSetUp, prompt: 'What is 2 + 2?', strategy: 'flr' };

it('lets a method run whose needs the cast can meet', () => expect(problemsOf(scoring, catalogue)).toEqual([]));

it('says what none of the cast can do', () => {
  const models = catalogue.models.map((info) => ({ ...info, can: new Set(['seed'] as const) }));
  expect(problemsOf(scoring, { ...catalogue, models })).toEqual([
    expect.stringMatching(/needs a model that can tell how likely a given text is; none of the cast can/),
  ]);
});
