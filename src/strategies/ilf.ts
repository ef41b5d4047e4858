import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { consult, whoAnswers } from '../blocks/consult';
import { mean } from '../blocks/mean';
import { pickBest } from '../blocks/pick-best';
import { posed } from '../blocks/posed';
import { redraft } from '../blocks/redraft';
import { verify } from '../blocks/verify';
import { flag, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** Five ways to ask the same: a single one would decide by its wording. */
const asks = [
  'Does the new solution do what the feedback asks for?',
  'Has the feedback been taken into account?',
  'Would the person who gave the feedback be content with the new solution?',
  'Is everything that the feedback names changed in the new solution?',
  'Is the new solution better in the way that the feedback asks for?',
];

/**
 * ILF (#139), imitation learning from language feedback: a person says in words what is wrong, the model writes several refinements,
 * and the one is kept of which five differently worded questions say that it does what was asked.
 */
export default strategy({
  title: 'ILF: language feedback',
  summary:
    'A person says what is wrong in their own words; of several refinements the one that follows it best is kept.',
  papers: [{ title: 'Training Language Models with Language Feedback at Scale', system: 139 }],
  family: 'sampling',
  roles: ['actor', 'reviser', 'verifier', 'persona'],
  expect: 'The kept refinement is preferred to the first answer; small scorers agree with people only a little.',
  options: {
    answers: whoAnswers(),
    refinements: integer('Refinements', 5, 1, 10),
    phrasings: integer('Phrasings of the score', 5, 1, asks.length),
    pick: flag(
      'The person picks, too',
      true,
      'Tells how often the score and the person agree; the pick of the person counts.',
    ),
  },
  calls: ({ refinements, phrasings, pick }) => 2 + refinements * (1 + phrasings) + (pick ? 1 : 0),

  async *run(context, { answers, refinements, phrasings, pick }) {
    const draft = yield* act(context);
    const about = [
      { title: 'Question', text: posed(context) },
      { title: 'Answer', text: draft.text },
    ];
    const said = yield* consult(
      context,
      { kind: 'free', prompt: 'What should be better? Leave it empty when nothing should.', about },
      answers,
    );
    const feedback = said?.trim() ?? '';
    if (!feedback) {
      yield context.note({ type: 'loop-stop', reason: 'there was no feedback' });
      return answerOf(draft);
    }
    const tried = yield* repeat(context.branch('refine'), refinements, (branch) =>
      scored(branch, draft, feedback, phrasings),
    );
    const drafts = tried.map(({ draft: one }) => one);
    const scores = tried.map(({ score }) => score);
    const best = yield* pickBest(
      context,
      drafts,
      scores,
      (score) => `P(Yes) ${score.toFixed(2)} that it follows the feedback`,
    );
    if (!pick) return answerOf(best);
    const options = [draft, ...drafts].map(({ text }) => text);
    const prompt = 'Which of these answers do you want? The first is the one before your feedback.';
    const picked = yield* consult(context, { kind: 'choose', prompt, about: about.slice(0, 1), options }, answers);
    if (picked === null) return answerOf(best);
    const chosen = [draft, ...drafts][picked]!;
    yield context.note({
      type: 'answer-chosen',
      of: chosen.key,
      reason: chosen === best ? 'picked, as by the score' : 'picked by hand',
    });
    return answerOf(chosen);
  },
});

async function* scored(
  context: Context,
  draft: Draft,
  feedback: string,
  phrasings: number,
): Steps<{ draft: Draft; score: number | null }> {
  const refined = yield* redraft(context, draft, feedback);
  const scores: (number | null)[] = [];
  for (const ask of asks.slice(0, phrasings))
    scores.push(yield* verify(context, refined, 'verifier', 'ilf-incorporates', { feedback, ask }));
  return { draft: refined, score: mean(scores) };
}
