import { answerOf, type Draft } from '../blocks/act';
import { consult, whoAnswers, type Answerer } from '../blocks/consult';
import { likeness } from '../blocks/likeness';
import { readChoice, readYesNo } from '../blocks/parse';
import { say } from '../blocks/say';
import { take } from '../blocks/take';
import { bareLine, callsIn, enter, inLines, make, type Visit } from '../blocks/visit';
import { integer, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** What was learnt from one correction. */
interface Rule {
  readonly kind: 'plan' | 'parameter';
  readonly text: string;
  /** The errand it was learnt at. */
  readonly errand: string;
}
interface Done {
  readonly draft: Draft;
  readonly rules: readonly Rule[];
  readonly corrections: number;
}

/**
 * DROC (#131): somebody corrects a robot in words; the correction is told apart as one of the plan or of a parameter, the plan is
 * written anew, and what it teaches is distilled into a rule that is looked up for later errands. The robot's house is a world of
 * functions, and likeness of words takes the place of an embedding.
 */
export default strategy({
  title: 'DROC: corrections that are remembered',
  summary:
    'Correct the plan of a helper in words; it distils what you said into rules it looks up for the next errand.',
  papers: [
    {
      title: 'Distilling and Retrieving Generalizable Knowledge for Robot Manipulation via Language Corrections',
      system: 131,
    },
  ],
  family: 'loop',
  roles: ['actor', 'critic', 'persona'],
  needs: ['worlds'],
  expect: 'Fewer corrections are needed from errand to errand.',
  options: {
    answers: whoAnswers(),
    errands: text(
      'Errands before',
      'Find the book and put it on the shelf.',
      'One a line, in the world of the problem, which comes last.',
    ),
    corrections: integer('Corrections an errand', 1, 1, 6),
    top: integer('Rules looked up', 3, 1, 10),
  },
  calls: ({ errands, corrections }) => (linesOf(errands).length + 1) * (1 + 4 * corrections),

  async *run(context, { answers, errands, corrections, top }) {
    const rules: Rule[] = [];
    const needed: number[] = [];
    for (const [at, errand] of linesOf(errands).entries()) {
      const earlier = yield* run(
        context.branch(`errand-${at + 1}`),
        errand,
        found(rules, errand, top),
        corrections,
        answers,
      );
      rules.push(...earlier.rules);
      needed.push(earlier.corrections);
    }
    const own = context.problem.prompt;
    const { draft, corrections: last } = yield* run(context, own, found(rules, own, top), corrections, answers);
    const reason = `corrections by errand: ${[...needed, last].join(', ')}; ${rules.length} rules were kept`;
    yield context.note({ type: 'loop-stop', reason });
    return answerOf(draft);
  },
});

const linesOf = (errands: string): readonly string[] =>
  errands
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The rules learnt at errands most like this one. */
const found = (rules: readonly Rule[], errand: string, top: number): readonly Rule[] =>
  rules
    .map((rule) => ({ rule, near: likeness(`${rule.errand} ${rule.text}`, errand) }))
    .filter(({ near }) => near > 0)
    .sort((one, other) => other.near - one.near)
    .slice(0, top)
    .map(({ rule }) => rule);

async function* run(
  context: Context,
  errand: string,
  known: readonly Rule[],
  most: number,
  who: Answerer,
): Steps<Done> {
  const said: string[] = [];
  const rules: Rule[] = [];
  let { draft, visit } = yield* plan(context, errand, known, said);
  while (said.length < most) {
    const about = [
      { title: 'Errand', text: errand },
      { title: 'Plan', text: draft.text || '(no calls)' },
      { title: 'What came of it', text: logOf(visit) },
    ];
    const prompt = 'What should be done differently? Leave it empty when all is well.';
    const correction = (yield* consult(context, { kind: 'free', prompt, about }, who))?.trim() ?? '';
    if (!correction || /^\W*(?:nothing|none|no|ok|okay|fine)\W*$/i.test(correction)) break;
    const { kind, history } = yield* classify(context, draft.text, correction);
    // One that leans on what was done is told with it, here and in the rule.
    const whole = history ? `${correction} (after: ${logOf(visit).slice(0, 300)})` : correction;
    said.push(whole);
    ({ draft, visit } = yield* plan(context, errand, known, said));
    const { text } = yield* say(context, 'critic', 'droc-distil', { errand, correction: whole }, { maxTokens: 64 });
    const rule = text.trim().split('\n')[0]?.trim();
    if (rule) rules.push({ kind, text: rule, errand });
  }
  return { draft, rules, corrections: said.length };
}

async function* plan(
  context: Context,
  errand: string,
  known: readonly Rule[],
  said: readonly string[],
): Steps<{ draft: Draft; visit: Visit }> {
  const start = yield* enter(context);
  const slots = {
    about: start.report?.about ?? 'There is nothing around.',
    functions: (start.report?.functions ?? []).map(bareLine).join('\n'),
    rules: known.length
      ? `Rules from earlier corrections:\n${known.map(({ text: rule }) => `- ${rule}`).join('\n')}\n\n`
      : '',
    errand,
    corrections: said.map((one) => `You were told: ${one}\n`).join(''),
  };
  const { text: written, key } = yield* say(context, 'actor', 'droc-plan', slots);
  const visit = yield* make(context, start, callsIn(written));
  return { draft: yield* take(context, { text: inLines(visit), key }), visit };
}

async function* classify(
  context: Context,
  made: string,
  correction: string,
): Steps<{ kind: Rule['kind']; history: boolean }> {
  const { text: said } = yield* say(context, 'critic', 'droc-classify', { plan: made, correction }, { maxTokens: 16 });
  const kind = readChoice(said.toLowerCase(), ['plan', 'parameter'] as const);
  if (kind === null) {
    const message = `Neither plan nor parameter: "${said.slice(0, 40)}"; it is taken for the plan.`;
    yield context.note({ type: 'warning', setting: 'droc-classify', message });
  }
  return { kind: kind ?? 'plan', history: readYesNo(said) === true };
}

const logOf = ({ report, said }: Visit): string =>
  (report?.log ?? []).map((call) => `${call.function}: ${call.said}`).join('\n') || said || '(nothing was done)';
