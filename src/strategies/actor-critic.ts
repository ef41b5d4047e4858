import { act, answerOf, question, type Draft } from '../blocks/act';
import { reply } from '../blocks/converse';
import { critique } from '../blocks/critique';
import { redraft as redraftAfresh } from '../blocks/redraft';
import { best } from '../blocks/select';
import { choice, flag, integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * Actor and critic until the critic is satisfied. MathCritique (#13): a verdict for every step, only what is judged wrong is
 * refined. Critique-RL (#48): actor, critic, actor with separate models. With the actor as its own critic it is Self-Refine.
 */
export default strategy({
  title: 'Actor and critic',
  summary: 'Draft, check step by step, redraft until the critic is satisfied.',
  papers: [
    { title: 'Enhancing LLM Reasoning via Critique Models with Test-Time and Training-Time Supervision', system: 13 },
    {
      title: 'Critique-RL: Training Language Models for Critiquing through Two-Stage Reinforcement Learning',
      system: 48,
    },
  ],
  family: 'loop',
  roles: ['actor', 'critic', 'reviser'],
  options: {
    rounds: integer('Rounds', 3, 1, 10, 'How often the critic may send the draft back.'),
    redraft: choice(
      'Redraft',
      ['conversation', 'fresh page'],
      'Answer the critique in the same conversation, or rewrite from draft and critique alone.',
    ),
    keepBest: flag(
      'Keep the best draft',
      true,
      'If no draft satisfies the critic, return the one it liked best, not the last.',
    ),
  },
  calls: ({ rounds }) => 2 * rounds + 1,
  presets: [
    { title: 'MathCritique', system: 13, options: { rounds: 4, redraft: 'fresh page', keepBest: false } },
    { title: 'Critique-RL', system: 48, options: { rounds: 1, redraft: 'conversation', keepBest: false } },
  ],
  expect:
    'A critic better than the actor lifts it by several points, most of it in the first two rounds; a weak critic can lower it.',

  async *run(context, { rounds, redraft, keepBest }) {
    let conversation = question(context);
    let draft = yield* act(context);
    const judged: { draft: Draft; score: number | null }[] = [];
    for (let round = 1; round <= rounds; round++) {
      const { score, feedback } = yield* critique(context, draft);
      judged.push({ draft, score });
      if (score === 1) {
        yield context.note({ type: 'loop-stop', reason: 'the critic is satisfied' });
        return answerOf(draft);
      }
      if (redraft === 'fresh page') {
        draft = yield* redraftAfresh(context, draft, feedback);
      } else {
        conversation = reply(context, conversation, draft.text, 'revise', { feedback });
        draft = yield* act(context, { messages: conversation, purpose: 'revise', role: 'reviser' });
      }
    }
    yield context.note({ type: 'loop-stop', reason: `${rounds} rounds are over` });
    // The last draft was not judged: it is preferred to one that was judged wrong, not to one whose verdict is unclear.
    const chosen = keepBest ? best([...judged, { draft, score: 0.5 }], ({ score }) => score).draft : draft;
    if (chosen !== draft)
      yield context.note({ type: 'answer-chosen', of: chosen.key, reason: 'the critic liked it best' });
    return answerOf(chosen);
  },
});
