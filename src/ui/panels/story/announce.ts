import type { Grade } from '../../../contract/task';
import type { RunView, Step } from '../../../runs/fold';
import { phraseOf, titleOf, verdictOf } from './labels';
import { readingOf } from './tally';
import { markOf, transitionOf, markedWordsOf } from './transition';

/** The latest finished step, or the end of the run, in one sentence: what a screen reader says while a run goes on. */
export function announcement(view: RunView, grades: ReadonlyMap<string, Grade>): string {
  if (view.failure) return `The run stopped: ${view.failure.message}`;
  if (view.end) return ending(view, grades);
  const step = view.steps.findLast((it, index) => isSettled(it, index === view.steps.length - 1));
  switch (step?.kind) {
    case 'model': {
      const reading = readingOf(step.draft);
      const said = [
        verdictOf(step)?.label,
        reading === null ? null : `answer ${reading}`,
        markOf(grades.get(step.key)),
      ];
      return [`${titleOf(step.role)}, ${phraseOf(step.purpose)}`, ...said.filter((it) => it)].join(', ');
    }
    case 'tool':
      return `${step.tool} ${!step.result ? 'is running' : step.result.ok ? 'ran' : 'failed'}`;
    case 'check':
      return `The known answer: ${step.right === null ? 'cannot tell' : step.right ? 'right' : 'wrong'}`;
    case 'human':
      return step.reply === undefined ? `Your turn: ${step.question.prompt}` : 'Your reply was taken';
    case 'score':
      return `${titleOf(step.role)} scored a text`;
    default:
      return '';
  }
}

/** A step is told of once what the strategy read in it is known, or the next step shows that nothing was read. */
function isSettled(step: Step, latest: boolean): boolean {
  if (step.kind !== 'model') return true;
  if (step.failed) return true;
  return step.done !== undefined && (!latest || step.draft !== undefined || step.verdict !== undefined);
}

function ending(view: RunView, grades: ReadonlyMap<string, Grade>): string {
  const reading = readingOf(view.end?.answer);
  const transition = transitionOf(view, grades);
  const how = view.end?.reason === 'budget' ? 'The budget is spent' : 'The run is done';
  const said = [
    reading === null ? null : `answer ${reading}`,
    transition && markedWordsOf(transition).replace('→', 'to'),
  ];
  return [how, ...said.filter((it) => it)].join(', ');
}
