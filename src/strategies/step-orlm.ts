import { answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { mean } from '../blocks/mean';
import { readJson } from '../blocks/parse';
import { pickBest } from '../blocks/pick-best';
import { posed } from '../blocks/posed';
import { readMarks } from '../blocks/read-marks';
import { say } from '../blocks/say';
import { solvedOf } from '../contract/linear-program';
import { integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import type { ToolResult } from '../contract/tool';

const steps = ['Variables', 'Objective', 'Constraints', 'Code'];

/** A derivation and what the solver made of its program. */
interface Candidate extends Draft {
  readonly result: string;
  readonly solved: boolean;
}

/**
 * StepORLM (#28): variables, objective, constraints and a program for a solver; a judge reads the whole derivation, then marks each
 * step; the best marked of those that the solver could solve is the answer. In the paper the judge and the writer are trained
 * on each other's work; here they are as they come.
 */
export default strategy({
  title: 'StepORLM: judge the whole derivation',
  summary:
    'Write several linear programs, solve each, have a judge mark every step of their derivations, take the best.',
  papers: [
    {
      title:
        'StepORLM: A Self-Evolving Framework With Generative Process Supervision For Operations Research Language Models',
      system: 28,
    },
  ],
  family: 'sampling',
  roles: ['actor', 'judge'],
  needs: ['solver'],
  expect: 'A judge of the whole derivation picks better than a vote of the objectives, once some candidates are right.',
  options: { samples: integer('Candidates', 4, 1, 16) },
  calls: ({ samples }) => 2 * samples,

  async *run(context, { samples }) {
    const candidates = yield* repeat(context, samples, derive);
    const judge = context.branch('judge');
    const marks = yield* repeat(judge, samples, (branch, index) => review(branch, candidates[index]!));
    // What the solver could not solve has no chance; a judge who cannot be read leaves only that it could.
    const scores = candidates.map(({ solved }, index) => (solved ? (marks[index] ?? 0) : null));
    const best = yield* pickBest(
      context,
      candidates,
      scores,
      (score) => `its steps have ${score.toFixed(2)} on average`,
    );
    return answerOf(best);
  },
});

async function* derive(context: Context): Steps<Candidate> {
  const { text, key } = yield* say(context, 'actor', 'step-orlm', { question: posed(context) });
  const program = readJson(text);
  const result: ToolResult =
    program === undefined
      ? { ok: false, reason: 'error', output: 'There is no program in JSON.' }
      : yield* context.call('solver', JSON.stringify(program));
  const solved = solvedOf(result);
  const value = solved?.objective == null ? null : String(solved.objective);
  const shown = value === null ? text : `${text.trim()}\n\nAnswer: ${value}`;
  yield context.note({ type: 'draft-ready', draft: { text: shown, value }, of: key });
  if (value === null)
    yield context.note({ type: 'verdict-ready', verdict: { score: 0, feedback: result.output }, of: key });
  return { text: shown, value, key, result: result.output, solved: value !== null };
}

/** The mean of the marks of the steps, in (0, 1]; null, and counted, where none can be read. */
async function* review(context: Context, { text, key, result }: Candidate): Steps<number | null> {
  const slots = { question: posed(context), draft: text, result };
  const said = yield* say(context, 'judge', 'step-orlm-judge', slots);
  const score = mean(readMarks(said.text, steps, 5));
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback: said.text }, by: said.key, of: key });
  if (score === null) {
    const message = `No step has a mark from 1 to 5 in: "${said.text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'step-orlm-judge', message });
  }
  return score;
}
