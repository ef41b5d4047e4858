import { act, answerOf } from '../blocks/act';
import { answerers, consult, type Answerer } from '../blocks/consult';
import { lookUp, shownPassages, sought } from '../blocks/look-up';
import { readList } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { canonical } from '../base/json';
import { user } from '../contract/engine';
import { choice, flag, integer } from '../contract/options';
import type { Question, QuestionKind, Reply, Shown } from '../contract/question';
import type { FoundPassage } from '../contract/passage';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** What was decided at the gates of this run: what a shadow of the person goes by. */
interface Gates {
  readonly who: Answerer;
  readonly shadow: boolean;
  readonly decided: string[];
  agreed: number;
  asked: number;
}

/**
 * NExT-Search (#50): a search that can be corrected at every stage, its queries, its passages, its answer, and only what comes after a
 * stage is done anew. A shadow of the person, made of the decisions so far, can give the same signals or be compared with them.
 */
export default strategy({
  title: 'NExT-Search: correct each stage',
  summary: 'Correct the queries, the passages and the answer of a search, or let a shadow of you do so.',
  papers: [{ title: 'NExT-Search: Rebuilding User Feedback Ecosystem for Generative AI Search', system: 50 }],
  family: 'protocol',
  roles: ['actor', 'persona'],
  needs: ['retrieve'],
  expect: 'Queries and passages put right early save the answer; a vision paper, without figures.',
  options: {
    answers: choice('Who corrects', answerers, 'The persona is the shadow: it goes by the decisions before.'),
    shadow: flag(
      'The shadow decides beside',
      false,
      'It is asked before each gate; its reply counts for nothing but the comparison.',
    ),
    queries: integer('Queries', 3, 1, 6),
    top: integer('Passages', 5, 1, 10),
  },
  presets: [
    { title: 'Debug mode', system: 50, options: { answers: 'a person' } },
    { title: 'Shadow user', system: 50, options: { answers: 'the persona' } },
  ],
  calls: ({ shadow, answers }) => 3 + (shadow || answers === 'the persona' ? 6 : 0),

  async *run(context, { answers, shadow, queries, top }) {
    const gates: Gates = { who: answers, shadow: shadow && answers === 'a person', decided: [], agreed: 0, asked: 0 };
    const asked = { title: 'Question', text: posed(context) };
    // Without looking anything up: what the search is to be compared with.
    yield* act(context);
    const wanted = yield* decompose(context, gates, asked, queries);
    const found = yield* lookUp(context, wanted, top);
    const passages = yield* choosePassages(context, gates, asked, found);
    const slots = { passages: shownPassages(passages), question: posed(context) };
    const messages = [user(fill('answer-from-passages', slots, context.wording))];
    const draft = yield* act(context, { messages, purpose: 'answer-from-passages' });
    const right = {
      kind: 'edit',
      prompt: 'Put the answer right, or leave it.',
      about: [asked],
      text: draft.text,
    } as const;
    const text = (yield* gate(context, gates, right)) ?? draft.text;
    const compared = gates.shadow ? `; the shadow agreed at ${gates.agreed} of ${gates.asked} gates` : '';
    yield context.note({ type: 'loop-stop', reason: `${gates.decided.length} stages were decided${compared}` });
    return text.trim() === draft.text.trim() ? answerOf(draft) : { text };
  },
});

async function* decompose(context: Context, gates: Gates, asked: Shown, count: number): Steps<readonly string[]> {
  const slots = { question: asked.text, count: String(count) };
  const { text } = yield* say(context, 'actor', 'next-search-queries', slots, { maxTokens: 128 });
  const proposed = readList(text).slice(0, count);
  const own = proposed.length ? proposed : [sought(context)];
  const question = {
    kind: 'edit',
    prompt: 'Put the queries right, one a line.',
    about: [asked],
    text: own.join('\n'),
  } as const;
  const edited = yield* gate(context, gates, question);
  const lines = (edited ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length ? lines.slice(0, 2 * count) : own;
}

async function* choosePassages(
  context: Context,
  gates: Gates,
  asked: Shown,
  found: readonly FoundPassage[],
): Steps<readonly FoundPassage[]> {
  if (!found.length) return found;
  const options = found.map(({ title, text }) => `${title}: ${text}`);
  const ticked = yield* gate(context, gates, { kind: 'tick', prompt: 'Which passages help?', about: [asked], options });
  return ticked === null ? found : found.filter((_, at) => ticked.includes(at));
}

/** One stage. What was decided is told to the shadow at the next. */
async function* gate<const Kind extends QuestionKind>(
  context: Context,
  gates: Gates,
  question: Question & { readonly kind: Kind },
): Steps<Reply<Kind> | null> {
  const before = gates.decided.map((line) => `- ${line}`).join('\n');
  const told = {
    ...question,
    about: [...(question.about ?? []), ...(before ? [{ title: 'Decided before', text: before }] : [])],
  };
  const foretold = gates.shadow ? yield* consult<Kind>(context, told, 'the persona') : null;
  const reply = yield* consult<Kind>(context, gates.who === 'the persona' ? told : question, gates.who);
  gates.asked += 1;
  if (gates.shadow && canonical(foretold) === canonical(reply)) gates.agreed += 1;
  gates.decided.push(`${question.prompt} ${JSON.stringify(reply).slice(0, 200)}`);
  return reply;
}
