import { englishReflection } from '../base/reflection-words';
import { answerOf } from '../blocks/act';
import { listOf, steer, type Methods } from '../blocks/steer';
import { choice, integer, number, text, type OptionValues } from '../contract/options';
import { strategy } from '../contract/strategy';

const options = {
  schedule: choice('Words of reflection', ['cyclical', 'constant', 'a cue at the end', 'as they come']),
  amplitude: number('Amplitude', 5, 0, 10, 'Of the cyclical bias, added to logits.'),
  period: integer('Period', 400, 4, 8192, 'Tokens of a cycle; the paper has 600 to 1200 for answers of 8192.'),
  bias: number('Constant bias', -3, -20, 20),
  times: integer('Cues', 2, 1, 8),
  words: text('Words', englishReflection, 'Separated by commas; the name of a language stands for its list.'),
};

/** CyclicReflex (#54) with its baselines: a constant penalty (TIP), a cue where the thinking would end (S1), nothing. */
export default strategy({
  title: 'CyclicReflex: reflection in waves',
  summary: 'Make words like “wait” likelier and unlikelier in turns while the model thinks.',
  papers: [
    { title: 'CyclicReflex: Improving Large Reasoning Models via Cyclical Reflection Token Scheduling', system: 54 },
  ],
  family: 'protocol',
  roles: ['actor'],
  needs: ['hooks'],
  expect: 'On models that reason, waves gain up to ten points where a constant penalty gains or loses one or two.',
  options,
  calls: () => 1,
  presets: [
    { title: 'CyclicReflex', system: 54, options: { schedule: 'cyclical' } },
    { title: 'TIP: constant penalty', options: { schedule: 'constant' } },
    { title: 'S1: append Wait', options: { schedule: 'a cue at the end' } },
    { title: 'Plain decoding (control)', options: { schedule: 'as they come' } },
  ],

  async *run(context, values) {
    const watching = { id: 'reflections', options: { words: values.words } };
    const { draft, said } = yield* steer(context, [...methodsOf(values), watching]);
    const count = listOf(said, 'reflections', 'at').length;
    const rate = (1000 * count) / Math.max(1, said.usage.output);
    const reason = `${count} words of reflection in ${said.usage.output} tokens, ${rate.toFixed(1)} in a thousand`;
    yield context.note({ type: 'loop-stop', reason });
    return answerOf(draft);
  },
});

function methodsOf({ schedule, amplitude, period, bias, times, words }: OptionValues<typeof options>): Methods {
  if (schedule === 'cyclical') return [{ id: 'cyclical-bias', options: { amplitude, period, words } }];
  if (schedule === 'constant') return [{ id: 'constant-bias', options: { bias, words } }];
  return schedule === 'a cue at the end' ? [{ id: 'append-wait', options: { times } }] : [];
}
