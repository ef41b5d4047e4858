/** Where in the page we are. Hash addresses work on any static host and from a folder. */
export type Route =
  | { readonly name: 'play' }
  | { readonly name: 'run'; readonly id: string }
  | { readonly name: 'set-up'; readonly code: string }
  | { readonly name: 'models' }
  | { readonly name: 'history' }
  /** `system` is the number of the one that is opened. */
  | { readonly name: 'systems'; readonly system: number | null }
  /** `what` is the id of an experiment, 'new' for one that is being set up, null for the list. */
  | { readonly name: 'lab'; readonly what: string | null }
  /** `set` is the id of a task or a dataset, null for the list. */
  | { readonly name: 'datasets'; readonly set: string | null }
  /** `of` is an experiment or a run that training data is made of, null for all runs. */
  | { readonly name: 'data'; readonly of: DataSource | null }
  /** `runs` are the ids of the runs that stand side by side. */
  | { readonly name: 'compare'; readonly runs: readonly string[] }
  | { readonly name: 'arena' }
  /** `code` holds a task that somebody shared. */
  | { readonly name: 'workbench'; readonly code: string | null }
  /** `prompt` is the name of a wording of `src/prompts`, `version` the id of one of its versions. */
  | { readonly name: 'prompts'; readonly prompt: string | null; readonly version: string | null }
  /** What runs ask people. */
  | { readonly name: 'questions' }
  | { readonly name: 'device' }
  | { readonly name: 'storage' };

/** An experiment or a run, by its id. */
export interface DataSource {
  readonly kind: 'experiment' | 'run';
  readonly id: string;
}

/** @returns the play route for an address nobody knows. */
export function routeOf(hash: string): Route {
  const [name = '', argument = '', more = ''] = hash.replace(/^#\/?/, '').split('/');
  if (name === 'run' && /^[0-9a-f]{64}$/.test(argument)) return { name: 'run', id: argument };
  if (name === 'set-up' && argument) return { name: 'set-up', code: argument };
  if (name === 'systems') return { name, system: /^\d{1,3}$/.test(argument) ? Number(argument) : null };
  if (name === 'lab') return { name, what: /^([0-9a-f]{64}|new)$/.test(argument) ? argument : null };
  if (name === 'compare')
    return { name, runs: /^[0-9a-f]{64}(,[0-9a-f]{64})*$/.test(argument) ? argument.split(',') : [] };
  if (name === 'data') return { name, of: sourceOf(argument) };
  if (name === 'prompts')
    return {
      name,
      prompt: /^[a-z][\w-]{0,79}$/.test(argument) ? argument : null,
      version: /^[0-9a-f]{64}$/.test(more) ? more : null,
    };
  if (name === 'workbench') return { name, code: argument || null };
  if (name === 'datasets') return { name, set: /^[\w-]{1,80}$/.test(argument) ? argument : null };
  if (
    name === 'arena' ||
    name === 'models' ||
    name === 'history' ||
    name === 'device' ||
    name === 'storage' ||
    name === 'questions'
  )
    return { name };
  return { name: 'play' };
}

function sourceOf(argument: string): DataSource | null {
  const [, kind, id] = /^(experiment|run)-([0-9a-f]{64})$/.exec(argument) ?? [];
  return kind && id ? { kind: kind as DataSource['kind'], id } : null;
}

export const address = {
  play: '#/',
  models: '#/models',
  history: '#/history',
  device: '#/device',
  storage: '#/storage',
  systems: '#/systems',
  system: (number: number) => `#/systems/${number}`,
  datasets: '#/datasets',
  workbench: '#/workbench',
  workbenchTask: (code: string) => `#/workbench/${code}`,
  dataset: (id: string) => `#/datasets/${id}`,
  data: '#/data',
  dataOf: (experiment: string) => `#/data/experiment-${experiment}`,
  dataOfRun: (run: string) => `#/data/run-${run}`,
  compare: '#/compare',
  comparison: (runs: readonly string[]) => `#/compare/${runs.join(',')}`,
  arena: '#/arena',
  prompts: '#/prompts',
  prompt: (name: string) => `#/prompts/${name}`,
  promptVersion: (name: string, version: string) => `#/prompts/${name}/${version}`,
  questions: '#/questions',
  lab: '#/lab',
  newExperiment: '#/lab/new',
  experiment: (id: string) => `#/lab/${id}`,
  run: (id: string) => `#/run/${id}`,
  setUp: (code: string) => `#/set-up/${code}`,
};

export class Router {
  current = $state.raw<Route>(routeOf(''));

  constructor() {
    const read = () => (this.current = routeOf(location.hash));
    read();
    addEventListener('hashchange', read);
  }

  /** Changes the address; `replace` leaves no step back. */
  go(to: string, { replace = false } = {}): void {
    if (replace) {
      history.replaceState(null, '', to);
      this.current = routeOf(to);
    } else location.hash = to;
  }
}
