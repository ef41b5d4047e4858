import type { App } from '../../app/app';
import {
  drawBattle,
  keepArena,
  promptsIn,
  readArena,
  readVotes,
  votesArchive,
  type Battle,
  type Source,
} from '../../app/arena';
import { fitTogether } from '../../app/play-stretch';
import { orderBias } from '../../lab/arena/order-bias';
import { gamesOf, ratingsOf, ratingsOver } from '../../lab/arena/ratings';
import { contestantsIn, namesOf, voteOf, type Choice, type Vote } from '../../lab/arena/vote';
import { winMatrix } from '../../lab/arena/win-matrix';
import { distinct, modelsOf } from '../../lab/models-of';
import type { Contestant } from '../../lab/plan';
import { saveTo } from '../save-file';
import { Session } from './session.svelte';

/** Contestants whose answers are chosen between without knowing whose they are. Everything is kept between visits. */
export class Arena {
  contestants = $state.raw<readonly Contestant[]>([]);
  source = $state.raw<Source>({ kind: 'task', task: 'pocket-easy', prompts: '' });
  battle = $state.raw<Battle | null>(null);
  votes = $state.raw<readonly Vote[]>([]);
  /** The runs of the battle. */
  left = $state.raw<Session | null>(null);
  right = $state.raw<Session | null>(null);
  opened = $state(false);
  drawing = $state(false);
  failure = $state('');
  /** What came of the last import or undo, in words. */
  said = $state('');
  /** No plan is added to. */
  readonly of = null;

  obstacles: readonly string[] = $derived.by(() => [
    ...(this.contestants.length < 2 ? ['Two contestants are needed at least.'] : []),
    ...(this.source.kind === 'own' && !promptsIn(this.source.prompts).length ? ['There are no prompts yet.'] : []),
  ]);
  phase: 'idle' | 'playing' | 'cut' | 'choosing' | 'revealed' = $derived.by(() => {
    if (!this.battle || !this.left || !this.right) return 'idle';
    if (this.battle.vote !== null) return 'revealed';
    const both = [this.left.status, this.right.status];
    if (both.every((status) => status === 'ended')) return 'choosing';
    return this.#playing || both.some((status) => status === 'running' || status === 'elsewhere') ? 'playing' : 'cut';
  });
  names = $derived(namesOf([...contestantsIn(this.votes), ...this.contestants]));
  ratings = $derived(ratingsOf(gamesOf(this.votes)));
  history = $derived(
    ratingsOver(this.votes).map(({ votes, players }) => ({
      votes,
      players: players.map((player) => ({ ...player, name: this.nameOf(player.name) })),
    })),
  );
  bias = $derived(orderBias(this.votes));
  ids: readonly string[] = $derived(this.ratings.players.map(({ name }) => name));
  matrix = $derived(winMatrix(this.votes, this.ids));

  readonly #app: App;
  readonly #usual: () => readonly Contestant[];
  #playing = $state(false);
  #begun = 0;

  /** @param usual who stands in it before anybody was chosen */
  constructor(app: App, usual: () => readonly Contestant[]) {
    this.#app = app;
    this.#usual = usual;
  }

  nameOf(id: string): string {
    return this.names.get(id) ?? id.slice(0, 8);
  }

  /** Shows what is kept; a battle that was cut goes on where it was. */
  async open(): Promise<void> {
    if (this.opened) return this.refresh();
    const kept = await readArena(this.#app);
    this.contestants = kept?.contestants ?? this.#usual();
    if (kept) this.source = kept.source;
    this.#begun = kept?.begun ?? 0;
    await this.refresh();
    if (kept?.battle) await this.#show(kept.battle);
    this.opened = true;
  }
  /** Votes of other tabs. */
  async refresh(): Promise<void> {
    this.votes = await this.#app.store.votes.list();
  }

  add(contestant: Contestant): void {
    if (!this.contestants.some(({ id }) => id === contestant.id)) this.contestants = [...this.contestants, contestant];
    void this.#keep();
  }
  replace(id: string, by: Contestant): void {
    this.contestants = this.contestants.map((one) => (one.id === id ? by : one));
    void this.#keep();
  }
  remove(id: string): void {
    this.contestants = this.contestants.filter((one) => one.id !== id);
    void this.#keep();
  }
  draw(from: Partial<Source>): void {
    this.source = { ...this.source, ...from };
    void this.#keep();
  }

  /** Draws the next pair and has it write. */
  async next(): Promise<void> {
    if (this.drawing) return;
    this.drawing = true;
    this.failure = '';
    this.said = '';
    try {
      const { contestants, source } = this;
      const battle = await drawBattle(this.#app, { contestants, source, begun: this.#begun, battle: null }, this.votes);
      this.#begun++;
      await this.#show(battle);
      await this.#keep();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.drawing = false;
    }
    if (!this.failure) await this.play();
  }
  /** Has both write, at once where their models fit together. */
  async play(): Promise<void> {
    const { battle, left, right } = this;
    if (!battle || !left || !right || this.#playing) return;
    this.#playing = true;
    const open = [left, right].filter(({ status }) => status !== 'ended');
    const models = distinct([battle.left, battle.right].flatMap(({ contestant }) => modelsOf(contestant.cast)));
    try {
      if (fitTogether(this.#app, models)) await Promise.all(open.map((session) => session.start()));
      else for (const session of open) if (this.battle === battle) await session.start();
    } finally {
      this.#playing = false;
    }
  }
  stop(): void {
    this.left?.stop();
    this.right?.stop();
  }

  async vote(choice: Choice): Promise<void> {
    if (this.phase !== 'choosing' || !this.battle) return;
    const { problem, left, right } = this.battle;
    const vote = voteOf({ at: Date.now(), problem, left, right, choice });
    this.battle = { ...this.battle, vote: vote.id };
    await this.#app.store.votes.add([vote]);
    this.said = '';
    await this.#changed();
  }
  /** Takes the last vote back. */
  async undo(): Promise<void> {
    const last = this.votes.at(-1);
    if (!last) return;
    await this.#app.store.votes.remove(last.id);
    // Who has seen the names cannot choose blindly any more: the pair is put away.
    if (this.battle?.vote === last.id) this.#forget();
    this.said = 'The last vote was taken back.';
    await this.#changed();
  }
  /** What was chosen in the battle that is shown. */
  get chosen(): Choice | null {
    return this.votes.find(({ id }) => id === this.battle?.vote)?.choice ?? null;
  }

  async export(): Promise<void> {
    const name = `redraft-votes-${new Date().toISOString().slice(0, 10)}.jsonl`;
    await saveTo(null, new Blob([votesArchive(this.votes)], { type: 'application/jsonl' }), name);
  }
  async import(file: Blob): Promise<void> {
    const { votes, problems } = await readVotes(file);
    const added = await this.#app.store.votes.add(votes);
    const count = `${added} ${added === 1 ? 'vote' : 'votes'} added, ${votes.length - added} known already.`;
    this.said = [...(votes.length ? [count] : []), ...problems].join(' ');
    await this.#changed();
  }

  #forget(): void {
    this.left?.close();
    this.right?.close();
    this.battle = this.left = this.right = null;
  }
  async #show(battle: Battle): Promise<void> {
    const [left, right] = await Promise.all([battle.left, battle.right].map(({ run }) => this.#session(run)));
    if (!left || !right) return this.#forget();
    this.left?.close();
    this.right?.close();
    this.left = left;
    this.right = right;
    this.battle = battle;
  }
  async #session(run: string): Promise<Session | null> {
    const kept = await this.#app.store.runs.get(run);
    if (!kept) return null;
    const session = new Session(this.#app, kept.run);
    await session.open();
    return session;
  }
  async #changed(): Promise<void> {
    await this.refresh();
    await this.#keep();
    this.#app.tabs.announce();
  }
  #keep(): Promise<void> {
    const { contestants, source, battle } = this;
    return keepArena(this.#app, { contestants, source, battle, begun: this.#begun });
  }
}

/** The one arena of an app: a battle goes on while other pages are looked at. */
const arenas = new WeakMap<App, Arena>();
export function arenaOf(app: App, usual: () => readonly Contestant[]): Arena {
  const arena = arenas.get(app) ?? new Arena(app, usual);
  arenas.set(app, arena);
  return arena;
}
