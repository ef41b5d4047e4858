import { answerOf } from '../blocks/act';
import { explore } from '../blocks/explore';
import { posed } from '../blocks/posed';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * Deep-DxSearch (#31): reason, look up a reference, match a case, search or answer, one tagged action a reply. The paper's references
 * are of medicine; here the same loop runs over any passages, and over an invented country when no others are given. No medical advice.
 */
export default strategy({
  title: 'Deep-DxSearch: tagged actions (not for medicine)',
  summary: 'A demonstration without medicine: reason, look up, match and search in tags, until there is an answer.',
  papers: [{ title: 'End-to-End Agentic RAG System Training for Traceable Diagnostic Reasoning', system: 31 }],
  family: 'loop',
  roles: ['actor'],
  needs: ['retrieve'],
  expect: 'The trained policy looks up before it answers; an untrained model often answers at once.',
  options: { actions: integer('Actions', 6, 1, 12, 'Replies that may act before it has to answer.') },
  calls: ({ actions }) => actions + 1,

  async *run(context, { actions }) {
    const { draft, turns, answered } = yield* explore(context, {
      wording: 'deep-dx-search',
      slots: { question: posed(context) },
      names: ['reason', 'lookup', 'match', 'search'],
      actions,
    });
    const mix = turns.map(({ action }) => action?.name ?? 'none').join(', ');
    yield context.note({ type: 'loop-stop', reason: `${answered ? 'answered' : 'had to answer'} after ${mix}` });
    return answerOf(draft);
  },
});
