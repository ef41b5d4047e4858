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
  | { readonly name: 'device' }
  | { readonly name: 'storage' };

/** @returns the play route for an address nobody knows. */
export function routeOf(hash: string): Route {
  const [name = '', argument = ''] = hash.replace(/^#\/?/, '').split('/');
  if (name === 'run' && /^[0-9a-f]{64}$/.test(argument)) return { name: 'run', id: argument };
  if (name === 'set-up' && argument) return { name: 'set-up', code: argument };
  if (name === 'systems') return { name, system: /^\d{1,3}$/.test(argument) ? Number(argument) : null };
  if (name === 'lab') return { name, what: /^([0-9a-f]{64}|new)$/.test(argument) ? argument : null };
  if (name === 'datasets') return { name, set: /^[\w-]{1,80}$/.test(argument) ? argument : null };
  if (name === 'models' || name === 'history' || name === 'device' || name === 'storage') return { name };
  return { name: 'play' };
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
  dataset: (id: string) => `#/datasets/${id}`,
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
