import { textOf } from '../contract/engine';
import type { Reply } from '../contract/question';
import type { Run } from '../contract/run';
import type { Grade } from '../contract/task';
import type { HumanStep, ModelStep, RunView } from '../runs/fold';

/** Whose words a redraft was made from; `hand`: a person put the draft right instead of saying what is wrong. */
export const givers = ['person', 'critic', 'both', 'persona', 'hand'] as const;
export type Giver = (typeof givers)[number];

/** A draft, whose feedback it got, and what became of it. Marks are in [0, 1], null where there is none. */
export interface Fed {
  readonly problem: string;
  /** The draft as it was written. */
  readonly draft: string;
  readonly by: Giver;
  readonly before: number | null;
  readonly after: number | null;
}
/** A run with its marks, and a way to mark a draft that somebody brought along. */
export interface FedRun {
  readonly run: Run;
  readonly view: RunView;
  readonly grades: ReadonlyMap<string, Grade>;
  readonly markOf: (text: string) => number | null;
}
interface Before {
  readonly text: string;
  readonly key: string | null;
  readonly mark: number | null;
}

/** Every redraft of a run whose request holds feedback of a person, of one who stands in, or of a critic; and what was put right by hand. */
export function feedbackIn({ run, view, grades, markOf }: FedRun): readonly Fed[] {
  const markAt = (key: string) => grades.get(key)?.score ?? null;
  const brought = run.options['draft'];
  const known: Before[] =
    typeof brought === 'string' && brought.trim() ? [{ text: brought, key: null, mark: markOf(brought) }] : [];
  const fed: Fed[] = [];
  for (const [place, step] of view.steps.entries()) {
    if (step.kind === 'human') {
      const before = correctedBy(step, known);
      if (before)
        fed.push({
          problem: run.problem.id,
          draft: before.text,
          by: 'hand',
          before: before.mark,
          after: markAt('end'),
        });
    }
    if (step.kind !== 'model' || !step.draft) continue;
    const asked = step.request.messages.map(textOf).join('\n');
    const before = known.findLast(({ text }) => asked.includes(text.trim()));
    const by = before && giverOf(view.steps.slice(0, place), before, asked);
    if (before && by)
      fed.push({ problem: run.problem.id, draft: before.text, by, before: before.mark, after: markAt(step.key) });
    if (step.text.trim()) known.push({ text: step.text, key: step.key, mark: markAt(step.key) });
  }
  return fed;
}

/** The draft that a person rewrote in this reply. */
function correctedBy({ question, reply }: HumanStep, known: readonly Before[]): Before | undefined {
  if (reply === undefined || (question.kind !== 'label' && question.kind !== 'edit')) return undefined;
  const corrected = question.kind === 'edit' ? (reply as string) : (reply as unknown as Reply<'label'>).corrected;
  if (corrected === null || corrected.trim() === question.text.trim()) return undefined;
  return known.findLast(({ text }) => text.trim() === question.text.trim());
}

function giverOf(steps: RunView['steps'], before: Before, asked: string): Giver | null {
  const person = steps.some((step) => step.kind === 'human' && wordsOf(step).some((words) => asked.includes(words)));
  const persona = steps.some((step) => step.kind === 'model' && step.role === 'persona' && saidIn(step, asked));
  const critic = steps.some((step) => step.kind === 'model' && judges(step, before) && saidIn(step, asked));
  if (person && critic) return 'both';
  return person ? 'person' : persona ? 'persona' : critic ? 'critic' : null;
}

const judges = ({ verdict, judges: of, role }: ModelStep, { key }: Before): boolean =>
  verdict !== undefined && role !== 'persona' && (key === null ? /^critic/.test(role) : of === key);

/** Whether any line of it came along; short lines stand in every text. */
const saidIn = ({ text, verdict }: ModelStep, asked: string): boolean =>
  [verdict?.feedback ?? '', ...text.split('\n')].some((line) => line.trim().length > 7 && asked.includes(line.trim()));

/** What a person said, as it stands in a request: the words, or a passage with its label. */
function wordsOf({ question, reply }: HumanStep): readonly string[] {
  if (reply === undefined) return [];
  if (question.kind === 'free') return [(reply as string).trim()].filter(Boolean);
  if (question.kind !== 'label') return [];
  const { spans, note } = reply as unknown as Reply<'label'>;
  const marked = spans.map(
    ({ start, end, label }) => `"${question.text.slice(start, end).replace(/\s+/g, ' ').trim()}": ${label}`,
  );
  return [note.trim(), ...marked].filter(Boolean);
}
