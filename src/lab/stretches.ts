import type { ModelId } from '../contract/engine';
import { distinct, modelName, modelsOf } from './models-of';
import { cellsOf, type Cell, type Contestant, type Plan } from './plan';

/** Cells that are played without loading a model that is not needed from the beginning on. */
export interface Stretch {
  readonly models: readonly ModelId[];
  /** Problem by problem, so that contestants of a stretch are compared on the same problems wherever it is cut short. */
  readonly cells: readonly Cell[];
}

/**
 * The cells of a plan in the order they are played. Contestants whose models fit into memory together share a stretch: all of
 * them when everything fits. Otherwise each set of models is loaded once, and next comes the set that has most in common
 * with what is loaded. A contestant whose own models do not fit together has to be swapped within its stretch.
 */
export function stretchesOf(plan: Plan, fits: (models: readonly ModelId[]) => boolean): readonly Stretch[] {
  const cells = cellsOf(plan);
  return gathered(plan.contestants, fits).map(({ models, contestants }) => {
    const mine = new Set(contestants.map(({ id }) => id));
    return { models, cells: cells.filter(({ contestant }) => mine.has(contestant)) };
  });
}

interface Gathering {
  readonly models: readonly ModelId[];
  readonly contestants: readonly Contestant[];
}

function gathered(contestants: readonly Contestant[], fits: (models: readonly ModelId[]) => boolean): Gathering[] {
  const waiting = [...contestants];
  const done: Gathering[] = [];
  while (waiting.length) {
    const [begin] = waiting.splice(nearest(waiting, done.at(-1)?.models ?? []), 1);
    let models = modelsOf(begin!.cast);
    const mine = [begin!];
    for (const other of [...waiting]) {
      const union = distinct([...models, ...modelsOf(other.cast)]);
      if (union.length > models.length && !fits(union)) continue;
      models = union;
      mine.push(other);
      waiting.splice(waiting.indexOf(other), 1);
    }
    done.push({ models, contestants: mine });
  }
  return done;
}

/** Place of the contestant that needs fewest models beyond those loaded; of equals the first. */
function nearest(contestants: readonly Contestant[], loaded: readonly ModelId[]): number {
  const here = new Set(loaded.map(modelName));
  const missing = contestants.map(({ cast }) => modelsOf(cast).filter((model) => !here.has(modelName(model))).length);
  return missing.indexOf(Math.min(...missing));
}
