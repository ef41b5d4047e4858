import { answerOf, type Draft } from '../blocks/act';
import { forbidden, measure, type Measured } from '../blocks/measure';
import { readCode } from '../blocks/parse';
import { partsOf, withPart } from '../blocks/parts';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { integer } from '../contract/options';
import { programTaskOf, type ProgramTask } from '../contract/program';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** What became of a trial. */
type Label = 'better' | 'worse' | 'crash' | 'over budget' | 'size violation' | 'gate missed';
interface Trial extends Draft, Measured {
  readonly part: string;
  readonly hypothesis: string;
  readonly code: string;
  readonly label: Label;
}

/**
 * Auto Research (#168): specialists take turns, each with its own part of a recipe; every change is measured, and its record
 * (hypothesis, score, label) is what the next specialist reads. The best recipe is the answer.
 */
export default strategy({
  title: 'Auto Research: specialists and a lineage',
  summary:
    'Specialists take turns to change their part of a program, each change is measured, and the records guide the next.',
  papers: [
    { title: 'Auto Research with Specialist Agents Develops Effective and Non-Trivial Training Recipes', system: 168 },
  ],
  family: 'loop',
  roles: ['actor'],
  needs: ['javascript'],
  expect:
    'Most trials make it worse or crash; the best score climbs in few steps, and faster with the lineage in view.',
  options: {
    trials: integer('Trials', 20, 1, 60),
    lineage: integer('Records in view', 8, 0, 30, 'Without any, each specialist sees only the best program.'),
  },
  calls: ({ trials }) => trials,
  presets: [{ title: 'Auto Research without lineage', system: 168, options: { lineage: 0 } }],

  async *run(context, { trials, lineage }) {
    const start = programTaskOf(context.problem)?.measure?.start ?? '';
    const parts = partsOf(start).length ? partsOf(start) : ['program'];
    let best: Pick<Trial, 'code' | 'score'> & Partial<Trial> = { code: start, score: null };
    if (start) best = { code: start, ...(yield* measure(context, start)) };
    const records: Trial[] = [];
    for (let index = 0; index < trials; index++) {
      const part = parts[index % parts.length]!;
      const trial: Trial = yield* tryPart(context, part, best, lineage ? records.slice(-lineage) : []);
      records.push(trial);
      if (trial.label === 'better') best = trial;
    }
    const improved = records.filter(({ label }) => label === 'better').length;
    yield context.note({ type: 'loop-stop', reason: `${trials} trials are over, ${improved} of them better` });
    const answer = records.findLast(({ label }) => label === 'better');
    if (!answer)
      return {
        text: start ? `\`\`\`js\n${start}\n\`\`\`` : records.at(-1)!.text,
        value: start || records.at(-1)!.code,
      };
    yield context.note({
      type: 'answer-chosen',
      of: answer.key,
      reason: `the best score, ${answer.score!.toFixed(3)}`,
    });
    return answerOf(answer);
  },
});

/** One hypothesis, tried. */
async function* tryPart(
  context: Context,
  part: string,
  best: Pick<Trial, 'code' | 'score'>,
  records: readonly Trial[],
): Steps<Trial> {
  const { text, key } = yield* say(context, 'actor', 'research-propose', {
    question: posed(context),
    part,
    code: best.code,
    best: best.score?.toFixed(3) ?? 'not measured',
    lineage: told(records),
  });
  const code = withPart(best.code, part, readCode(text));
  const hypothesis = /hypothesis:\s*(.+)/i.exec(text)?.[1]?.trim() ?? '';
  if (!hypothesis) {
    const message = `The specialist of the ${part} gave no hypothesis: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'hypothesis', message });
  }
  const shown = `Part: ${part}\nHypothesis: ${hypothesis || 'none'}\n\`\`\`js\n${code}\n\`\`\``;
  yield context.note({ type: 'draft-ready', draft: { text: shown, value: code }, of: key });
  const out = forbidden(context, code);
  const measured: Measured = out
    ? { score: null, values: {}, result: out, fault: 'other' }
    : yield* measure(context, code);
  const label = labelOf(measured, best.score, programTaskOf(context.problem));
  const feedback = `${label}\n${measured.result}`;
  yield context.note({
    type: 'verdict-ready',
    verdict: { score: Math.min(1, Math.max(0, measured.score ?? 0)), feedback },
    of: key,
  });
  return { text: shown, value: code, key, code, part, hypothesis, label, ...measured };
}

function labelOf({ score, result, fault }: Measured, best: number | null, task: ProgramTask | null): Label {
  if (/size violation/.test(result)) return 'size violation';
  if (fault === 'timeout' || /over budget/.test(result)) return 'over budget';
  if (score === null) return 'crash';
  if (score < (task?.measure?.gate ?? -Infinity)) return 'gate missed';
  return best === null || score > best ? 'better' : 'worse';
}

const told = (records: readonly Trial[]): string =>
  records.length
    ? `Earlier trials:\n${records.map(({ part, hypothesis, label, score }) => `- ${part}: ${hypothesis || 'no hypothesis'} → ${label}${score === null ? '' : `, score ${score.toFixed(3)}`}`).join('\n')}\n`
    : '';
