import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';
import { call, done, gather, plank, workshop as problem } from '../support/worlds';

const docs = call('docs', { function: 'gather' });
/** The first rollout reads documentation and reaches the goal, the others guess. */
const lines = [docs, gather, plank, done('plank'), call('craft', { item: 'plank' }), done('none'), done('none')];

it('says how much better each rollout is than the others, and takes the best', async () => {
  const run = await played('loop-rollouts', lines, { problem, tools, known: 'plank', options: { rollouts: 3, reward: 'known answer' } }); // prettier-ignore
  expect(run.verdicts.map(({ verdict }) => [verdict.score, verdict.feedback])).toEqual([
    [1, 'advantage +1.00; docs read for 1 of 2 functions; 0 calls by assumption.'],
    [0, 'advantage -0.50; docs read for 0 of 1 functions; 1 calls by assumption.'],
    [0, 'advantage -0.50; docs read for 0 of 0 functions; 0 calls by assumption.'],
  ]);
  expect(run.chosen!.reason).toBe('1 of 3 rollouts reach the goal');
  expect(run.answer!.text.split('\n')).toHaveLength(4);
  expect(run.answer!.value).toBe('plank');
});

it('tells names of functions only; what they mean stands in the documentation', async () => {
  const run = await played('loop-rollouts', [done('')], { problem, tools, options: { rollouts: 2 } });
  expect(run.asked[0]).toContain('\ngather(material, count)\n');
  expect(run.asked[0]).not.toContain('Gathers something');
});

it('has a verifier look at what came of the calls, and no advantage where it says nothing', async () => {
  const verifier = ['Yes', 'perhaps'];
  const script = (asked: string) => (/Yes or No/i.test(asked) ? verifier.shift()! : done('x'));
  const run = await played('loop-rollouts', script, { problem, tools, options: { rollouts: 2, reward: 'verifier' } });
  expect(run.roles).toEqual(['actor', 'verifier', 'actor', 'verifier']);
  expect(run.asked[1]).toContain('answer({"text":"x"}) → That is noted.');
});

it('answers in words where there is nothing to call', async () => {
  const run = await played('loop-rollouts', ['Answer: 4'], { tools, options: { rollouts: 2 } });
  expect(run.answer).toEqual({ text: 'Answer: 4', value: '4' });
  expect(run.warnings[0]!.setting).toBe('world');
});
