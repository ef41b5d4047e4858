import { answerOf, type Draft } from '../blocks/act';
import { reply } from '../blocks/converse';
import { readCode } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { prove } from '../blocks/prove';
import { say } from '../blocks/say';
import { best } from '../blocks/select';
import { settle } from '../blocks/settle';
import { readProof, tactics, writeProof } from '../base/smt-proof';
import { user, type Message } from '../contract/engine';
import { flag, integer } from '../contract/options';
import { claimOf } from '../contract/smt';
import { strategy, type Context, type Said, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** An attempt, how far it goes in [0, 1], and what is wrong with it. */
interface Attempt extends Draft {
  readonly share: number;
  readonly error: string | null;
  readonly said: string;
}

/**
 * Lyra (#130): a sketch in words, then a formal proof. A step that fails is tried with other tactics (tool correction); when none
 * helps, the error goes back to the model (conjecture correction), which starts afresh now and then. The paper proves with
 * Isabelle; here an SMT solver stands in, and a problem in words is written as constraints with one answer.
 */
export default strategy({
  title: 'Lyra: two corrections of a proof',
  summary:
    'Sketch a proof, write it formally, mend failing steps with other tactics, and hand errors back to the model.',
  papers: [{ title: 'Lyra: Orchestrating Dual Correction in Automated Theorem Proving', system: 130 }],
  family: 'loop',
  roles: ['actor', 'reviser'],
  needs: ['smt'],
  expect: 'Both corrections help, the tools at once and for every model, errors handed back over many attempts.',
  options: {
    attempts: integer('Attempts', 10, 1, 40),
    fresh: integer('Attempts before a fresh start', 5, 1, 40),
    mend: flag('Tool correction', true, 'A failing step is tried with every other tactic.'),
    errors: flag(
      'Conjecture correction',
      true,
      'Errors go back to the model; without it every attempt is a fresh one.',
    ),
  },
  calls: ({ attempts, fresh, errors }) => attempts + (errors ? Math.ceil(attempts / fresh) : attempts),
  presets: [
    { title: 'Without tool correction', system: 130, options: { mend: false } },
    { title: 'Without conjecture correction', system: 130, options: { errors: false } },
  ],

  async *run(context, { attempts, fresh, mend, errors }) {
    const made: Attempt[] = [];
    let messages: readonly Message[] = [];
    for (let number = 0; number < attempts; number++) {
      const last = made.at(-1);
      const restarts = last === undefined || !errors || number % fresh === 0;
      messages = restarts
        ? yield* begin(context, last === undefined)
        : reply(context, messages, last.said, 'lyra-correct', { error: last.error ?? '' });
      const purpose = restarts ? purposeFor(context) : 'lyra-correct';
      const said = yield* context.generate({ role: restarts ? 'actor' : 'reviser', purpose }, { messages });
      const attempt: Attempt = yield* check(context, said, mend);
      made.push(attempt);
      if (attempt.error !== null) continue;
      yield context.note({ type: 'loop-stop', reason: `attempt ${number + 1} holds` });
      return answerOf(attempt);
    }
    yield context.note({ type: 'loop-stop', reason: `${attempts} attempts are over` });
    const chosen = best(made, ({ share }) => share);
    yield context.note({ type: 'answer-chosen', of: chosen.key, reason: 'it goes furthest' });
    return answerOf(chosen);
  },
});

const purposeFor = ({ problem }: Context) => (claimOf(problem) ? 'lyra-prove' : 'lyra-model');

/** A sketch in words, and the request for the formal text. */
async function* begin(context: Context, first: boolean): Steps<readonly Message[]> {
  const question = posed(context);
  const { text: sketch, key } = yield* say(context, 'actor', 'lyra-sketch', { question });
  // Should the budget end here, the sketch is all there is.
  if (first) yield context.note({ type: 'draft-ready', draft: { text: sketch, value: null }, of: key });
  const claim = claimOf(context.problem);
  const given = claim && {
    claim: [claim.declarations, ...claim.hypotheses.map((one) => `(assert ${one})`), `Goal: ${claim.goal}`].join('\n'),
    tactics: Object.keys(tactics).join(', '),
  };
  const slots = { question, sketch: sketch.trim(), ...given };
  return [user(fill(purposeFor(context), slots, context.wording))];
}

/** What the solver says of a formal text: of a proof, or of constraints. */
async function* check(context: Context, { text, key }: Said, mend: boolean): Steps<Attempt> {
  const claim = claimOf(context.problem);
  if (!claim) {
    const { value, error } = yield* settle(context, readCode(text));
    const shown = value === null ? text : `${text.trim()}\n\nAnswer: ${value}`;
    return yield* noted(
      context,
      { text: shown, value, key },
      text,
      error === null ? 1 : value === null ? 0 : 0.5,
      error,
    );
  }
  const proof = readProof(text, claim.goal);
  if (!proof.length)
    return yield* noted(context, { text, value: null, key }, text, 0, 'There is no line "have … by …" or "show by …".');
  const { steps, held, mended, error } = yield* prove(context, claim, proof, mend);
  const how = mended ? ` ${mended} by another tactic.` : '';
  const value = writeProof(steps);
  return yield* noted(context, { text: value, value, key }, text, held / proof.length, error, how);
}

async function* noted(
  context: Context,
  draft: Draft,
  said: string,
  share: number,
  error: string | null,
  how = '',
): Steps<Attempt> {
  const { text, key, value = null } = draft;
  yield context.note({ type: 'draft-ready', draft: { text, value }, of: key });
  const feedback = `${error ?? 'All of it holds.'}${how}`;
  yield context.note({ type: 'verdict-ready', verdict: { score: share, feedback }, of: key });
  return { ...draft, said, share, error };
}
