import { answerKey } from '../../base/answer-key';
import { grouped } from '../../base/grouped';
import { honesty } from '../../metrics/honesty';
import { mean } from '../../metrics/mark';
import { counted, eventsOf, type Measure, type Recorded } from './measure';

/** Answering where it is right and giving none where it would be wrong ("Critique to Verify", mirror-critique). */
const measure: Measure = {
  title: 'Giving no answer',
  summary:
    'How often an answer is given, how often it is then right, and how often giving it or none was the right thing to do.',
  figures: {
    coverage: { title: 'Answered', unit: 'share' },
    selective: { title: 'Right where answered', unit: 'share' },
    honesty: { title: 'Answered and right, or rightly not', unit: 'share' },
  },
  read(run) {
    const trusting = / ?the critics trust \d+ % of the solutions that say so$/;
    const held = eventsOf(run, 'loop-stop').some(
      ({ reason }) => reason.startsWith('it abstains:') && trusting.test(reason),
    );
    const answered = eventsOf(run, 'answer-chosen').some(({ reason }) => trusting.test(reason));
    if (!held && !answered) return null;
    const mark = answered ? run.score : heldBack(run);
    const { coverage, selective, honesty: honest } = honesty([{ answered, right: mark === null ? null : mark >= 0.5 }]);
    return counted({ coverage, selective, honesty: honest });
  },
};
export default measure;

/** The mark of the answer that the critics trust most, the earlier of equals: the one that would have been given. */
function heldBack(run: Recorded): number | null {
  const written = eventsOf(run, 'draft-ready');
  if (written.length !== run.drafts.length) return null;
  const verdicts = grouped(eventsOf(run, 'verdict-ready'), ({ of }) => of);
  const readable = written.flatMap(({ draft: { value }, of }, at) => {
    if (typeof value !== 'string') return [];
    const scores = (verdicts.get(of) ?? []).flatMap(({ verdict }) => verdict.score ?? []);
    return [{ answer: answerKey(value), trust: mean(scores) ?? 0, mark: run.drafts[at]! }];
  });
  const answers = [...grouped(readable, ({ answer }) => answer).values()];
  const trustIn = (group: typeof readable) => group.reduce((sum, { trust }) => sum + trust, 0);
  const [first, ...others] = answers;
  if (!first) return run.drafts[0] ?? null;
  return others.reduce((top, group) => (trustIn(group) > trustIn(top) ? group : top), first)[0]!.mark;
}
