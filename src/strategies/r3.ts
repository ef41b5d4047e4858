import { act, answerOf, type Draft } from '../blocks/act';
import { consult, whoAnswers } from '../blocks/consult';
import { readChoice } from '../blocks/parse';
import { say } from '../blocks/say';
import { sentencesOf } from '../blocks/sentences';
import { take } from '../blocks/take';
import { integer } from '../contract/options';
import type { Edit } from '../contract/question';
import { strategy, type Context, type Steps } from '../contract/strategy';

const intents = ['clarity', 'fluency', 'coherence', 'style', 'none'] as const;
interface Placed extends Edit {
  /** Which sentence it replaces. */
  readonly at: number;
  readonly key: string;
}

/**
 * R3 (#125): read, revise, repeat. Each sentence gets an intent and a new wording; somebody accepts or rejects every edit; what is
 * accepted makes the next draft, what was rejected is never shown again.
 */
export default strategy({
  title: 'R3: read, revise, repeat',
  summary: 'The model proposes an edit for each sentence, a person takes or leaves it, until there is none left.',
  papers: [
    {
      title: 'Read, Revise, Repeat: A System Demonstration for Human-in-the-loop Iterative Text Revision',
      system: 125,
    },
  ],
  family: 'loop',
  roles: ['actor', 'critic', 'editor', 'persona'],
  expect: 'Fewer edits are accepted the deeper one goes.',
  options: {
    answers: whoAnswers(),
    depth: integer('Depth', 3, 1, 6),
    sentences: integer('Sentences', 8, 1, 30, 'Only the first ones of a draft are looked at; two calls each.'),
  },
  calls: ({ depth, sentences }) => 1 + depth * (2 * sentences + 1),

  async *run(context, { answers, depth, sentences }) {
    let draft = yield* act(context);
    const rejected = new Set<string>();
    let stop = `a depth of ${depth} is reached`;
    for (let round = 1; round <= depth; round++) {
      const edits = (yield* propose(context, draft.text, sentences)).filter((edit) => !rejected.has(nameOf(edit)));
      if (!edits.length) {
        stop = `no edit is left at depth ${round}`;
        break;
      }
      const about = [{ title: `Draft at depth ${round}`, text: draft.text }];
      const shown = edits.map(({ before, after, intent }) => ({ before, after, intent }));
      const question = {
        kind: 'decide-edits',
        prompt: 'Which of these edits do you take?',
        about,
        edits: shown,
      } as const;
      const taken = yield* consult(context, question, answers);
      edits.forEach((edit, at) => taken?.[at] === false && rejected.add(nameOf(edit)));
      draft = yield* applied(
        context,
        draft,
        edits.filter((_, at) => taken?.[at]),
      );
    }
    yield context.note({ type: 'loop-stop', reason: stop });
    return answerOf(draft);
  },
});

const nameOf = ({ before, after, intent }: Edit): string => JSON.stringify([before, after, intent]);

async function* propose(context: Context, text: string, most: number): Steps<readonly Placed[]> {
  const all = sentencesOf(text);
  const edits: Placed[] = [];
  for (const [at, whole] of all.slice(0, most).entries()) {
    const sentence = whole.trim();
    if (!sentence) continue;
    const said = yield* say(context, 'critic', 'r3-intent', { text, sentence }, { maxTokens: 16 });
    const intent = readChoice(said.text.toLowerCase(), intents);
    if (intent === 'none') continue;
    if (intent === null) {
      const message = `No intent could be read: "${said.text.slice(0, 40)}"; the sentence stays.`;
      yield context.note({ type: 'warning', setting: 'r3-intent', message });
      continue;
    }
    const [before, after] = [all[at - 1]?.trim() || '(nothing)', all[at + 1]?.trim() || '(nothing)'];
    const revised = yield* say(context, 'editor', 'r3-revise', { before, sentence, after, intent });
    const fresh = revised.text.trim();
    if (fresh && fresh !== sentence) edits.push({ before: sentence, after: fresh, intent, at, key: revised.key });
  }
  return edits;
}

async function* applied(context: Context, draft: Draft, edits: readonly Placed[]): Steps<Draft> {
  const last = edits.at(-1);
  if (!last) return draft;
  const text = sentencesOf(draft.text)
    .map((sentence, at) => {
      const edit = edits.find((one) => one.at === at);
      return edit ? sentence.replace(edit.before, () => edit.after) : sentence;
    })
    .join('');
  return yield* take(context, { text, key: last.key });
}
