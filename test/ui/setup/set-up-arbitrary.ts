import fc from 'fast-check';
import type { SetUpData } from '../../../src/ui/state/set-up-data';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((word) => !(word in {}));
const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));

const seat = fc.record(
  {
    model: fc.record({ engine: name, model: text }),
    temperature: number(0, 10),
    topP: number(0, 1),
    topK: fc.integer({ min: 1, max: 1000 }),
    minP: number(0, 1),
    repetitionPenalty: number(0.1, 10),
    maxTokens: fc.integer({ min: 1, max: 100_000 }),
    thinking: fc.oneof(fc.constantFrom('on', 'off'), fc.integer({ min: 1, max: 100_000 })),
    system: text,
  },
  { requiredKeys: ['model'] },
);
const dictionary = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });

/** Any set-up that the form can hold, with the options of its own method only. */
export const setUps: fc.Arbitrary<SetUpData> = fc
  .record(
    {
      prompt: text,
      choices: fc.array(text, { maxLength: 6 }),
      drawn: fc.record({ task: name, index: fc.nat() }),
      strategy: name,
      chosen: dictionary(fc.oneof(text, fc.boolean(), number(-100, 100))),
      cast: fc.tuple(seat, dictionary(fc.option(seat))).map(([actor, others]) => ({ ...others, actor })),
      wording: dictionary(text),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
      budget: fc.record(
        { calls: fc.integer({ min: 1, max: 1000 }), tokens: fc.integer({ min: 1, max: 1e6 }), seconds: number(1, 1e4) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['prompt', 'strategy', 'chosen', 'cast', 'wording', 'seed', 'budget'] },
  )
  .map(({ chosen, ...rest }) => ({ ...rest, options: { [rest.strategy]: chosen } }));
