import type { ModelStep } from '../../runs/fold';
import { conversationOf } from '../conversation';
import { exporter, type Source } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/**
 * Whole trajectories with a tool that ended right and in which no turn was void: each either called a tool or gave an answer
 * (SimpleTIR #16; filtered trajectories of Re-ReST #9, Deep-DxSearch #31 and others). `called` and not `tools`, in which trainers
 * look for the schemas of functions.
 */
export default exporter<Sft & { readonly called: readonly string[] }>({
  title: 'Clean trajectories with a tool',
  summary: 'Runs that called a tool, wasted no turn and ended right, from the question to the answer.',
  shape: 'sft',
  systems: [9, 16, 18, 31, 58, 96, 174],
  columns: ['called'],
  rows(source) {
    const { view, grades } = source;
    const called = [...new Set(view.steps.flatMap((step) => (step.kind === 'tool' ? [step.tool] : [])))].sort();
    const last = view.steps.findLast((step): step is ModelStep => step.kind === 'model' && step.draft !== undefined);
    if (!called.length || !last || (grades.get('end')?.score ?? 0) < 0.5 || !isClean(source)) return [];
    return [{ shape: 'sft', ...conversationOf(source, last), called, ...provenanceOf(source, last) }];
  },
});

/** Every turn of the actor gave an answer, or was followed by a call before the next turn. */
const isClean = ({ view: { steps } }: Source): boolean =>
  steps.every((step, place) => {
    if (step.kind !== 'model' || step.role !== 'actor' || step.draft) return true;
    const next = steps.slice(place + 1).find(({ kind }) => kind === 'model' || kind === 'tool');
    return next?.kind === 'tool';
  });
