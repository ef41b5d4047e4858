import { act, answerOf } from '../blocks/act';
import { all } from '../blocks/all';
import { pickBest } from '../blocks/pick-best';
import { posed } from '../blocks/posed';
import { rubric } from '../blocks/rubric';
import { user } from '../contract/engine';
import { integer, text } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

const scale = { criteria: ['actionability', 'specificity', 'grounding', 'relevance'], top: 5 };

/** RbtAct (#132): review comments from several points of view, judged by what an author could do with them. */
export default strategy({
  title: 'Review comments that can be acted on',
  summary: 'Write one comment on a text from each point of view, and keep the one its authors could use best.',
  papers: [{ title: 'RbtAct: Rebuttal as Supervision for Actionable Review Feedback Generation', system: 132 }],
  family: 'protocol',
  roles: ['actor', 'judge'],
  expect: 'Comments that name a place and a remedy are marked higher; small models tend to praise in general words.',
  options: {
    perspectives: text('Points of view', 'experiments, writing, novelty', 'Separate by commas.'),
    most: integer('At most', 6, 1, 12, 'Points of view that are looked at.'),
  },
  calls: ({ perspectives, most }) => 2 * viewsOf(perspectives, most).length,

  async *run(context, { perspectives, most }) {
    const views = viewsOf(perspectives, most);
    if (!views.length) throw new RangeError(`The points of view are '${perspectives}'; name at least one.`);
    const comments = views.map(async function* (perspective, index) {
      const branch = context.branch(index);
      const slots = { question: posed(context), perspective };
      const messages = [user(fill('paper-comment', slots, context.wording))];
      const draft = yield* act(branch, { messages, purpose: 'paper-comment' });
      const { score } = yield* rubric(branch, draft, scale, 'comment-marks', { perspective });
      return { draft, score };
    });
    const marked = yield* all(context, comments);
    const drafts = marked.map(({ draft }) => draft);
    const scores = marked.map(({ score }) => score);
    const chosen = yield* pickBest(context, drafts, scores, (score) => `marked ${(score * scale.top).toFixed(1)} of 5`);
    return answerOf(chosen);
  },
});

const viewsOf = (perspectives: string, most: number): readonly string[] =>
  perspectives.split(',').map((view) => view.trim()).filter(Boolean).slice(0, most); // prettier-ignore
