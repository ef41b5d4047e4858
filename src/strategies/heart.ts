import { accept } from '../blocks/accept';
import { act, answerOf, question } from '../blocks/act';
import { reply } from '../blocks/converse';
import { merge } from '../blocks/merge';
import type { Message } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** Cues by tone, in turn. The neutral cue is the control. */
const critical = ['heart-sadness', 'heart-anger', 'heart-fear', 'heart-disgust'];
const encouraging = ['heart-joy', 'heart-surprise'];
const tones = ['alternating', 'critical', 'encouraging', 'neutral'] as const;
const ends = ['synthesis', 'known answer'] as const;

/** HEART (#74): the words after a wrong answer carry a feeling, critical and encouraging by turns. */
export default strategy({
  title: 'Emotional cues',
  summary: 'Tell the model with changing emotion that it is wrong, then merge all its attempts into one answer.',
  papers: [{ title: 'HEART: Emotionally-driven test-time scaling of Language Models', system: 74 }],
  family: 'loop',
  roles: ['actor', 'reviser', 'verifier', 'aggregator'],
  expect:
    'With an oracle that picks a right attempt accuracy rises well above one answer; without one the gain is small and unsteady.',
  options: {
    rounds: integer('Rounds', 6, 1, 10),
    tone: choice('Tone', tones),
    end: choice(
      'Ended by',
      ends,
      'Synthesis merges all attempts. The known answer stops at the first right one: an upper bound, not a method.',
    ),
  },
  calls: ({ rounds, end }) => (end === 'synthesis' ? rounds + 2 : 2 * rounds + 1),
  presets: [
    { title: 'HEART, autonomous', system: 74, options: { tone: 'alternating', end: 'synthesis' } },
    { title: 'HEART, oracle', system: 74, options: { tone: 'alternating', end: 'known answer' } },
    { title: 'HEART, neutral control', system: 74, options: { tone: 'neutral', end: 'synthesis' } },
  ],

  async *run(context, { rounds, tone, end }) {
    let messages: readonly Message[] = question(context);
    const drafts = [yield* act(context)];
    for (let round = 0; round < rounds; round++) {
      const draft = drafts.at(-1)!;
      if (end === 'known answer' && (yield* accept(context, draft, end))) {
        yield context.note({ type: 'loop-stop', reason: 'it is found right' });
        return answerOf(draft);
      }
      const cue = cueOf(tone, round);
      messages = reply(context, messages, draft.text, cue);
      drafts.push(yield* act(context, { messages, purpose: cue, role: 'reviser' }));
    }
    return answerOf(end === 'synthesis' ? yield* merge(context, drafts, 'attempts') : drafts.at(-1)!);
  },
});

/** The name of the wording of a round, counted from 0. */
function cueOf(tone: (typeof tones)[number], round: number): string {
  if (tone === 'neutral') return 'retry';
  const harsh = tone === 'critical' || (tone === 'alternating' && round % 2 === 0);
  const cues = harsh ? critical : encouraging;
  return cues[(tone === 'alternating' ? Math.floor(round / 2) : round) % cues.length]!;
}
