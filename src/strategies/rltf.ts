import { act, answerOf, question } from '../blocks/act';
import { reply } from '../blocks/converse';
import { critique } from '../blocks/critique';
import { guide } from '../blocks/guide';
import { flag } from '../contract/options';
import { strategy } from '../contract/strategy';

/** RLTF (#44): two turns with a judge's words between them. What training could gain is the gap between the turns. */
export default strategy({
  title: 'Text feedback, two turns',
  summary: 'A judge comments on the first answer, whatever it is, and the actor answers once more.',
  papers: [{ title: 'Expanding the Capabilities of Reinforcement Learning via Text Feedback', system: 44 }],
  family: 'protocol',
  roles: ['actor', 'judge', 'reviser'],
  expect:
    'The second turn is better than the first where the judge is better than the actor; the gap is what training could distil.',
  options: {
    informed: flag(
      'The judge reads the known answer',
      false,
      'What it says is masked: it names the mistake, not the answer.',
    ),
  },
  calls: () => 3,

  async *run(context, { informed }) {
    const draft = yield* act(context);
    const { feedback } = yield* informed ? guide(context, draft, 'judge') : critique(context, draft, 'judge');
    const messages = reply(context, question(context), draft.text, 'revise', { feedback });
    return answerOf(yield* act(context, { messages, purpose: 'revise', role: 'reviser' }));
  },
});
