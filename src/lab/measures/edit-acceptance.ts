import { editAcceptance } from '../../metrics/edit-acceptance';
import { counted, eventsOf, type Measure, once } from './measure';

/** Which edits people take (R3, #125); what a persona takes is no person's choice and is not counted. */
const measure: Measure = {
  title: 'Edits that people take',
  summary: 'Shares of the proposed edits that a person accepted, in the first round and in later ones.',
  figures: {
    taken: { title: 'Taken', unit: 'share' },
    first: { title: 'In the first round', unit: 'share' },
    later: { title: 'In later rounds', unit: 'share' },
    proposed: { title: 'Proposed a document', unit: 'number' },
  },
  read(run) {
    const rounds = eventsOf(run, 'human-end').flatMap(({ question, reply }) =>
      question.kind === 'decide-edits' ? [{ edits: question.edits, taken: reply as readonly boolean[] }] : [],
    );
    const decided = rounds.flatMap(({ edits, taken }, round) =>
      edits.map(({ intent }, at) => ({ document: 'run', depth: round + 1, intent, taken: taken[at] === true })),
    );
    if (!decided.length) return null;
    const { all, proposed } = editAcceptance(decided);
    const first = editAcceptance(decided.filter(({ depth }) => depth === 1)).all;
    const later = editAcceptance(decided.filter(({ depth }) => depth > 1)).all;
    return { ...counted({ taken: all, first, later }), ...once({ proposed }) };
  },
};
export default measure;
