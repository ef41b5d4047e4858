import { expect, it } from 'vitest';
import { answering } from '../../support/answering';
import { person } from '../../support/asked';
import { measured } from '../../support/measured';

it('counts what a person took, round by round', async () => {
  const model = answering(
    ['What would improve this sentence most', 'clarity', 'Style.', 'none', 'clarity', 'style', 'none'],
    ['Rewrite the sentence', 'It is six.', 'Answer: 6', 'It is six.', 'The answer: 6'],
    ['2+2', 'It might be 6. So we say it.\nAnswer: 6'],
  );
  const { people } = person([true, false], [true]);
  expect(await measured('edit-acceptance', { strategy: 'r3', options: { depth: 2 } }, { model, people })).toEqual({
    taken: [2, 3],
    first: [1, 2],
    later: [1, 1],
    proposed: [3, 1],
  });
});

it('does not count what a persona took', async () => {
  const model = answering(
    ['the person who asked', '1'],
    ['What would improve', 'style'],
    ['Rewrite', 'Answer: 5'],
    ['2+2', 'Answer: 4'],
  );
  const run = { strategy: 'r3', options: { answers: 'the persona', depth: 1 } };
  expect(await measured('edit-acceptance', run, { model })).toBeNull();
});
