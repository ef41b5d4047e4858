import { expect, it } from 'vitest';
import { answering } from '../../support/answering';
import { person } from '../../support/asked';
import { measured } from '../../support/measured';
import { nodeTools } from '../../support/tools';

it('tells corrections at the first and the last errand, and rules at hand', async () => {
  const model = answering(
    ['plan or parameter', 'parameter no'],
    ['Write one short rule', 'Look around after you go somewhere.'],
    ['Write the calls', 'look()'],
  );
  const { people } = person('Look there, too.', '', '');
  const problem = { id: 'p', prompt: 'Go to the garden and look.', extra: { world: 'house', seed: 1 } };
  const options = { errands: 'Go to the kitchen and look.', corrections: 2 };
  expect(
    await measured('corrections-by-task', { strategy: 'droc', options, problem }, { model, people, tools: nodeTools }),
  ).toEqual({
    first: [1, 1],
    last: [0, 1],
    reuse: [1, 1],
  });
});
