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

it('says which tool a method calls that the page does not have', () => {
  const single = catalogue.strategies.get('single')!;
  const strategies = new Map([['single', { ...single, needs: ['seed', 'javascript', 'abacus'] as const }]]);
  const tool = { name: 'javascript', call: () => Promise.reject(new Error('Not called.')) };
  const marking = { graders: new Map(), tools: new Map([['javascript', tool]]) };
  expect(problemsOf({ ...scoring, strategy: 'single', options: {} }, { ...catalogue, strategies, marking })).toEqual([
    `${single.title} runs the tool 'abacus', which this page does not have. Choose another method.`,
  ]);
});
