import { act, answerOf } from '../blocks/act';
import { lookAgain } from '../blocks/look-again';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** Progressive Thought Refinement (#145): the same wish for something better each round, the last thought in view, no critique. */
export default strategy({
  title: 'Progressive refinement',
  summary: 'The model improves its last thought round by round, with no feedback and no memory of older ones.',
  papers: [
    { title: 'Think Thrice Before You Act: Progressive Thought Refinement in Large Language Models', system: 145 },
  ],
  family: 'loop',
  roles: ['actor', 'reviser'],
  expect:
    'Models of 7B and more that were trained for it gained about 4 points over ten tasks; untrained small ones hardly change.',
  options: { rounds: integer('Rounds', 3, 2, 10, 'The first draft is round 1.') },
  calls: ({ rounds }) => rounds,

  async *run(context, { rounds }) {
    let thought = yield* act(context);
    for (let round = 2; round <= rounds; round++) thought = yield* lookAgain(context, thought);
    return answerOf(thought);
  },
});
