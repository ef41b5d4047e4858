import { setOverlap } from '../base/set-overlap';
import { act, answerOf, type Draft } from '../blocks/act';
import { consult, whoAnswers } from '../blocks/consult';
import { lookUp, shownPassages, sought } from '../blocks/look-up';
import { readList } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { readPlaces } from '../blocks/read-reply';
import { redraft } from '../blocks/redraft';
import { say } from '../blocks/say';
import { user } from '../contract/engine';
import { choice, integer, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * DRACULA (#117): the model proposes actions for its report, somebody ticks the wanted ones, each is carried out, and the person
 * confirms which were. Before it sees the ticks the model foretells them, knowing nothing, a profile, or all earlier ticks.
 */
export default strategy({
  title: 'DRACULA: actions that are wanted',
  summary: 'Propose what to do to a report, carry out what a person ticks, and foretell what will be ticked.',
  papers: [{ title: 'DRACULA: Hunting for the Actions Users Want Deep Research Agents to Execute', system: 117 }],
  family: 'protocol',
  roles: ['actor', 'reviser', 'predictor', 'persona'],
  needs: ['retrieve'],
  expect: 'Knowing earlier choices foretells the next ones better than a profile does.',
  options: {
    answers: whoAnswers(),
    actions: integer('Proposed actions', 8, 2, 12),
    rounds: integer('Rounds', 2, 1, 4),
    knows: choice('The predictor knows', ['earlier ticks', 'a profile', 'nothing']),
    profile: text('Profile', '', 'Who reads the report, in a sentence or two.'),
    notes: integer('Passages as notes', 4, 0, 10),
  },
  calls: ({ actions, rounds }) => 1 + rounds * (4 + actions),

  async *run(context, { answers, actions, rounds, knows, profile, notes }) {
    let report = yield* written(context, notes);
    const ticks: string[] = [];
    for (let round = 1; round <= rounds; round++) {
      const slots = { question: posed(context), draft: report.text, count: String(actions) };
      const { text: said } = yield* say(context, 'actor', 'dracula-actions', slots);
      const proposed = [...new Set(readList(said))].slice(0, actions);
      if (!proposed.length) break;
      const known =
        knows === 'earlier ticks'
          ? ticks.join('\n')
          : knows === 'a profile' && profile
            ? `This person: ${profile}`
            : '';
      const foretold = yield* foretell(context, report, proposed, known);
      const about = [{ title: 'Report', text: report.text }];
      const wanted =
        (yield* consult(
          context,
          { kind: 'tick', prompt: 'What should be done to this report?', about, options: proposed },
          answers,
        )) ?? [];
      yield* compared(context, foretold, wanted, report);
      ticks.push(...proposed.map((action, at) => `- ${wanted.includes(at) ? 'wanted' : 'not wanted'}: ${action}`));
      if (!wanted.length) break;
      for (const at of wanted) report = yield* redraft(context, report, proposed[at]!);
      const done = wanted.map((at) => proposed[at]!);
      const after = [{ title: 'New report', text: report.text }];
      yield* consult(
        context,
        { kind: 'tick', prompt: 'Which of these were carried out?', about: after, options: done },
        answers,
      );
    }
    yield context.note({
      type: 'loop-stop',
      reason: `${ticks.filter((line) => line.startsWith('- wanted')).length} of ${ticks.length} actions were wanted`,
    });
    return answerOf(report);
  },
});

async function* written(context: Context, notes: number): Steps<Draft> {
  const passages = notes ? yield* lookUp(context, sought(context), notes) : [];
  if (!passages.length) return yield* act(context);
  const slots = { passages: shownPassages(passages), question: posed(context) };
  const messages = [user(fill('answer-from-passages', slots, context.wording))];
  return yield* act(context, { messages, purpose: 'answer-from-passages' });
}

interface Foretold {
  readonly places: readonly number[] | null;
  readonly key: string;
}
async function* foretell(
  context: Context,
  { text: draft }: Draft,
  proposed: readonly string[],
  known: string,
): Steps<Foretold> {
  const actions = proposed.map((action, at) => `${at + 1}. ${action}`).join('\n');
  const slots = { draft, actions, known: known && `What is known of this person:\n${known}\n\n` };
  const { text, key } = yield* say(context, 'predictor', 'dracula-predict', slots, { maxTokens: 64 });
  const places = readPlaces(text, proposed.length);
  if (places === null) {
    const message = `No numbers could be read: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'dracula-predict', message });
  }
  return { places, key };
}

async function* compared(
  context: Context,
  { places, key }: Foretold,
  wanted: readonly number[],
  { key: of }: Draft,
): Steps<void> {
  const score = places && setOverlap(places, wanted).f1;
  const numbers = (all: readonly number[]) => all.map((at) => at + 1).join(', ') || 'none';
  const feedback = `foretold ${places ? numbers(places) : 'unreadable'}, ticked ${numbers(wanted)}`;
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback }, by: key, of });
}
