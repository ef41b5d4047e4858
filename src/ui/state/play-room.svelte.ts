import type { App } from '../../app/app';
import { askAnew, beginFork, beginRun } from '../../app/begin';
import { nameOf } from '../../app/name-of';
import type { ModelId } from '../../contract/engine';
import type { Run } from '../../contract/run';
import { decodeSetUp, encodeSetUp } from '../link';
import { baselineOf, samplesFor } from '../panels/baseline/equal-cost';
import { deskOf } from '../panels/question/desk';
import { address, type Route, type Router } from '../router.svelte';
import type { Session } from './session.svelte';
import type { Sessions } from './sessions.svelte';
import type { SetUp } from './set-up.svelte';

/** The run that Play shows, and what can be begun from it. */
export class PlayRoom {
  session = $state.raw<Session | null>(null);
  message = $state('');
  /** The event where a fork is being set up. */
  forkAt = $state<string | null>(null);
  /** How many plain samples cost what the run cost. */
  readonly samples = $derived(this.session && samplesFor(this.session.view));
  readonly phase = $derived(phases[this.session?.status ?? 'opening'] ?? 'idle');
  readonly #app: App;
  readonly #router: Router;
  readonly #sessions: Sessions;
  readonly #setUp: SetUp;

  constructor(app: App, router: Router, sessions: Sessions, setUp: SetUp) {
    this.#app = app;
    this.#router = router;
    this.#sessions = sessions;
    this.#setUp = setUp;
  }

  /** The address says which run is shown, and which set-up a link brings. */
  goTo(route: Route): void {
    if (route.name === 'run') void this.#show(route.id);
    else if (route.name === 'set-up') void this.#takeOver(route.code);
    else this.session = null;
  }

  async #show(id: string): Promise<void> {
    if (this.session?.run.id === id) return;
    const record = await this.#app.store.runs.get(id);
    if (!record) {
      this.session = null;
      this.message = `The run ${id.slice(0, 8)} is not on this device. Import it in History, or run the set-up again.`;
      return;
    }
    this.message = '';
    this.session = await this.#sessions.of(record.run);
  }

  async #takeOver(code: string): Promise<void> {
    try {
      this.#setUp.use(await decodeSetUp(code));
      this.message = 'This is the set-up of the link. Press Run to see what it does on this device.';
    } catch (error) {
      this.message = (error as Error).message;
    }
    this.#router.go(address.play, { replace: true });
  }

  /** The same set-up again means another throw of the dice: the seed goes on to one that was not run yet. */
  async run(): Promise<void> {
    const setUp = this.#setUp;
    const begun = await beginRun(this.#app, setUp.wish(), setUp.item());
    if (begun.seed !== setUp.data.seed) setUp.change({ seed: begun.seed });
    await this.#startAndShow(begun);
  }

  async fork(changes: Parameters<typeof beginFork>[3]): Promise<void> {
    if (!this.session || this.forkAt === null) return;
    const forked = await beginFork(this.#app, this.session.run, this.forkAt, changes);
    this.forkAt = null;
    await this.#startAndShow(forked);
  }

  /** Whether a model can go on from a beginning that is given to it. */
  readonly continues = (model: ModelId): boolean =>
    this.#app.models.find((info) => nameOf(info) === nameOf(model))?.can.has('continue') === true;
  /** What would have come after another choice at one token: all else stays as it was, the seed too. */
  readonly begin = async (key: string, begin: string): Promise<void> => {
    if (this.session) await this.#startAndShow(await beginFork(this.#app, this.session.run, key, { begin }));
  };

  /** What the same tokens would have bought otherwise. */
  async askInstead(): Promise<void> {
    if (!this.session || this.samples === null) return;
    const baseline = baselineOf(this.session.run, this.samples);
    await this.#startAndShow(await beginRun(this.#app, baseline, this.session.item ?? null));
  }
  /** The question once more, in a run that shares all before it. */
  async answerAnew(key: string): Promise<void> {
    if (this.session) await this.#startAndShow(await askAnew(this.#app, this.session.run, key));
  }
  /** A draft on the edit desk. */
  async toDesk(text: string): Promise<void> {
    const session = this.session;
    if (session) await this.#startAndShow(await beginRun(this.#app, deskOf(session.run, text), session.item ?? null));
  }

  async #startAndShow(begun: Run): Promise<void> {
    this.message = '';
    this.session = await this.#sessions.of(begun);
    this.#router.go(address.run(begun.id));
    void this.session.start();
  }

  /** @returns the address of the set-up */
  readonly share = async (): Promise<string> =>
    new URL(address.setUp(await encodeSetUp(this.#setUp.stated)), location.href).href;
}

const phases: { readonly [status: string]: 'running' | 'stopped' } = {
  running: 'running',
  stopped: 'stopped',
  failed: 'stopped',
  waiting: 'stopped',
};
