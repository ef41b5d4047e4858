import { scorerPicks } from '../../metrics/scorer-picks';
import { counted, eventsOf, type Measure } from './measure';

/** Whether feedback helped, and whether the scorer picks as a person does (ILF, #139). */
const measure: Measure = {
  title: 'Picking a refinement',
  summary: 'How often a person prefers a refinement to the first answer, and how often the scorer picked the same one.',
  figures: {
    refined: { title: 'Refinement preferred', unit: 'share' },
    agreement: { title: 'Scorer picks the same', unit: 'share' },
  },
  read(run) {
    const picks = eventsOf(run, 'human-end').flatMap(({ question, reply }) =>
      question.kind === 'choose' && question.prompt.includes('before your feedback')
        ? [{ options: question.options, place: Number(reply) }]
        : [],
    );
    const drafts = new Map(eventsOf(run, 'draft-ready').map(({ of, draft }) => [of, draft.text]));
    const chosen = eventsOf(run, 'answer-chosen').find(({ reason }) => reason.includes('P(Yes)'));
    if (!picks.length || !chosen) return null;
    const { refined, agreement } = scorerPicks(
      picks.map(({ options, place }) => ({
        person: place === 0 ? null : place - 1,
        scorer: options.indexOf(drafts.get(chosen.of) ?? '', 1) - 1,
      })),
    );
    return counted({ refined, agreement });
  },
};
export default measure;
