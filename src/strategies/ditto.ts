import { act, answerOf, type Draft } from '../blocks/act';
import { posed } from '../blocks/posed';
import { rubric } from '../blocks/rubric';
import { user } from '../contract/engine';
import { flag, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

const top = 10;

/** DITTO (#101): a role is played, a judge says in words what was missing, and it is played again with these words in mind. */
export default strategy({
  title: 'Play a role, with feedback',
  summary: 'The model plays a person, a judge comments by a rubric, and the model plays it again.',
  papers: [{ title: 'Reinforcing Human Behavior Simulation via Verbal Feedback', system: 101 }],
  family: 'loop',
  roles: ['actor', 'judge', 'reviser'],
  expect: 'The second rollout scores higher than the first where the judge’s words are concrete.',
  options: {
    persona: text('Person', 'a patient teacher of ten-year-olds'),
    rubric: text('Rubric', 'in character, plausible, considerate', 'What is marked from 1 to 10; separate by commas.'),
    keepBest: flag('Keep the better reply', false, 'Off: the second reply is the answer, whatever its marks.'),
  },
  calls: () => 4,
  presets: [
    preset(
      'Theory of mind',
      'someone who has to guess what the others in the story believe',
      'beliefs kept apart, reasons given, no hindsight',
    ),
    preset(
      'Role play',
      'a ship’s cook on a long voyage, short of words',
      'in character, own voice, stays in the scene',
    ),
    preset('Social skill', 'a colleague who must turn down a request without hurting', 'clear, kind, offers a way out'),
    preset('Learner', 'a pupil who has just met fractions', 'makes a learner’s mistakes, asks back, learns from hints'),
    preset(
      'User',
      'a customer who does not know what the product is called',
      'plausible wording, one need at a time, reacts to the answer',
    ),
    preset(
      'Persona',
      'a retired night nurse who distrusts telephones',
      'consistent with the person, concrete detail, no stereotype',
    ),
  ],

  async *run(context, { persona, rubric: rules, keepBest }) {
    const scale = { criteria: criteriaOf(rules), top };
    const judge = (draft: Draft) => rubric(context, draft, scale, 'persona-feedback', { persona });
    const first = yield* perform(context, 'actor', 'persona-act', { persona });
    const { score: before, feedback } = yield* judge(first);
    const second = yield* perform(context, 'reviser', 'persona-improve', { persona, draft: first.text, feedback });
    const { score: after } = yield* judge(second);
    const chosen = keepBest && (after ?? 0) < (before ?? 0) ? first : second;
    yield context.note({
      type: 'answer-chosen',
      of: chosen.key,
      reason: `${shown(before)} before feedback, ${shown(after)} after`,
    });
    return answerOf(chosen);
  },
});

function preset(title: string, persona: string, rubric: string) {
  return { title: `DITTO: ${title.toLowerCase()}`, system: 101, options: { persona, rubric } };
}
const criteriaOf = (rules: string): readonly string[] => {
  const criteria = rules
    .split(',')
    .map((rule) => rule.trim())
    .filter(Boolean);
  if (!criteria.length) throw new RangeError(`The rubric is '${rules}'; name at least one thing to mark.`);
  return criteria;
};
const shown = (score: number | null): string => (score === null ? 'unmarked' : `${(score * top).toFixed(1)} of ${top}`);

function perform(
  context: Context,
  role: string,
  purpose: string,
  slots: { readonly [name: string]: string },
): Steps<Draft> {
  const messages = [user(fill(purpose, { question: posed(context), ...slots }, context.wording))];
  return act(context, { messages, purpose, role });
}
