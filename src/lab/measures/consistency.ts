import { answerKey } from '../../base/answer-key';
import { agreement } from '../../metrics/consistency';
import { pathOf } from '../../runs/fold';
import { eventsOf, type Measure, once } from './measure';

/** How much samples of one problem agree ("Internal Consistency and Self-Feedback"). Only of drafts that are written side by side. */
const measure: Measure = {
  title: 'Samples that agree',
  summary:
    'How many of the samples of a run give its most common answer, and how spread their answers are; 0 nats is no spread.',
  figures: {
    agreement: { title: 'Give the most common answer', unit: 'share' },
    entropy: { title: 'Spread (entropy, nats)', unit: 'number' },
    answers: { title: 'Different answers', unit: 'number' },
    right: { title: 'Agreement where it is right', unit: 'share' },
    wrong: { title: 'Agreement where it is wrong', unit: 'share' },
  },
  read(run) {
    const written = eventsOf(run, 'draft-ready');
    const apart = new Set(written.map(({ key }) => pathOf(key))).size === written.length;
    if (!apart || written.length < 2) return null;
    const answers = written.map(({ draft: { value } }) => (typeof value === 'string' ? answerKey(value) : null));
    const { agreement: share, entropy, mode } = agreement(answers);
    if (share === null) return null;
    // Of the most common answer itself, whatever the run took.
    const mark = written.length === run.drafts.length ? run.drafts[answers.indexOf(mode)]! : null;
    return once({
      agreement: share,
      entropy,
      answers: new Set(answers.filter((answer) => answer !== null)).size,
      ...(mark === null ? {} : { [mark >= 0.5 ? 'right' : 'wrong']: share }),
    });
  },
};
export default measure;
