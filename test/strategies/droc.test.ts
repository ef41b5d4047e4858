import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { nodeTools } from '../support/tools';

const problem = { id: 'p', prompt: 'Go to the garden and look.', extra: { world: 'house', seed: 1 } };
const run = (options = {}) =>
  header({
    strategy: 'droc',
    options: { errands: 'Go to the kitchen and look.', corrections: 2, ...options },
    problem,
  });
const model = () =>
  answering(
    ['plan or parameter', 'parameter no'],
    ['Write one short rule', 'Look around after you go somewhere.'],
    [/Rules from earlier[\s\S]*garden/, 'go(room="garden")\nlook()'],
    [/You were told: Look there/, 'go(room="kitchen")\nlook()'],
    ['Write the calls', 'go(room="kitchen")'],
  );

it('replans from a correction, distils it and looks it up at the next errand', async () => {
  const { people, questions } = person('Look there, too.', '', '');
  const tried = model();
  const events = await collect(play(run(), { model: tried, people, tools: nodeTools }));
  expect(questions.map(({ about }) => about?.[1]?.text.split('\n').length)).toEqual([1, 2, 2]);
  const last = tried.calls.map(({ messages }) => String(messages.at(-1)?.content)).at(-1);
  expect(last).toContain('- Look around after you go somewhere.');
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: 'corrections by errand: 1, 0; 1 rules were kept',
  });
  expect(events.at(-1)).toMatchObject({ answer: { text: expect.stringContaining('"look"') } });
});

it('shows the person what came of the plan', async () => {
  const { people, questions } = person('', '');
  await collect(play(run(), { model: model(), people, tools: nodeTools }));
  expect(questions[0]?.about?.[2]?.text).toMatch(/^go: /);
});

it('takes what is neither for the plan, and counts it', async () => {
  const odd = answering(['plan or parameter', 'hm'], ['one short rule', ''], ['Write the calls', 'look()']);
  const events = await collect(
    play(run({ corrections: 1 }), { model: odd, people: person('No.x', 'More.').people, tools: nodeTools }),
  );
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(2);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: 'corrections by errand: 1, 1; 0 rules were kept',
  });
});
