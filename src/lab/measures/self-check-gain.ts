import { answerKey } from '../../base/answer-key';
import { grouped } from '../../base/grouped';
import { critiqueByCertainty, selfCheckGain } from '../../metrics/self-check-gain';
import { counted, eventsOf, type Measure, once, type Recorded } from './measure';

interface Sample {
  /** What it votes for; null when no answer could be read. */
  readonly answer: string | null;
  readonly right: boolean | null;
  /** What the critic made of it; null when it could not be read. */
  readonly accepted: boolean | null;
}

/** What it adds to a vote to let a critic reject samples first ("Critique Ability of Large Language Models", #160). */
const measure: Measure = {
  title: 'A vote after a critic',
  summary:
    'What rejecting samples first adds to a plain vote among all; and how often the critic is right where samples agree and where not.',
  figures: {
    all: { title: 'Vote of all', unit: 'share' },
    gain: { title: 'Gain', unit: 'share' },
    unsure: { title: 'Critic right, less than half agree', unit: 'share' },
    sure: { title: 'Critic right, half or more agree', unit: 'share' },
  },
  read(run) {
    const voted = eventsOf(run, 'answer-chosen').some(({ reason }) =>
      /(accepted|rejected) samples agree$/.test(reason),
    );
    const samples = samplesOf(run);
    if (!voted || !samples.length) return null;
    const all = majority(samples).right;
    const accepted = run.score === null ? null : run.score >= 0.5;
    const [unsure, sure] = critiqueByCertainty(judged(samples), 2);
    return {
      ...once({ all: all === null ? null : Number(all), gain: selfCheckGain([{ all, accepted }]).gain }),
      ...counted({ unsure: unsure!, sure: sure! }),
    };
  },
};
export default measure;

function samplesOf(run: Recorded): readonly Sample[] {
  const written = eventsOf(run, 'draft-ready');
  if (written.length !== run.drafts.length) return [];
  const verdicts = new Map(eventsOf(run, 'verdict-ready').map(({ of, verdict }) => [of, verdict.score]));
  return written.map(({ draft, of }, at): Sample => {
    const [mark, score] = [run.drafts[at]!, verdicts.get(of) ?? null];
    return {
      answer: typeof draft.value === 'string' ? answerKey(draft.value) : null,
      right: mark === null ? null : mark >= 0.5,
      accepted: score === null ? null : score >= 0.5,
    };
  });
}

/** Samples by the answer they vote for. */
const votes = (samples: readonly Sample[]) =>
  grouped(
    samples.filter(({ answer }) => answer !== null),
    ({ answer }) => answer,
  );

/** A sample of the answer with the most votes, the earlier of equals; the first where none can be read. */
const majority = (samples: readonly Sample[]): Sample =>
  [...votes(samples).values()].reduce((most, group) => (group.length > most.length ? group : most), [])[0] ??
  samples[0]!;

/** Verdicts that can be marked, by how many of all samples give the most common answer. */
function judged(samples: readonly Sample[]) {
  const most = Math.max(0, ...[...votes(samples).values()].map(({ length }) => length));
  return samples.flatMap(({ right, accepted }) =>
    right === null || accepted === null ? [] : [{ certainty: most / samples.length, verdictRight: right === accepted }],
  );
}
