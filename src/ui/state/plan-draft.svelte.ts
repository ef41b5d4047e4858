import type { App } from '../../app/app';
import { sizeOf } from '../../app/problems';
import { judge } from '../../app/settings';
import type { ModelId } from '../../contract/engine';
import { contestantOf } from '../../lab/contestant';
import { joined, placesOf, type Draw } from '../../lab/draw';
import type { Currency } from '../../lab/equal-cost';
import type { Contestant, Place, Plan } from '../../lab/plan';

/** The same limit for every contestant. */
export interface Limit {
  readonly currency: Currency;
  readonly value: number;
}
const firstDraw: Draw = { task: 'pocket-easy', count: 20, by: { kind: 'sample', seed: 1 } };

/** An experiment as it is set up: a new one, or one that grows. */
export class PlanDraft {
  title = $state('');
  contestants = $state.raw<readonly Contestant[]>([]);
  /** Problems it has already. */
  before = $state.raw<readonly Place[]>([]);
  draws = $state.raw<readonly Draw[]>([firstDraw]);
  firstSeed = $state(1);
  /** Throws of the dice for each problem. */
  repeats = $state(1);
  limit = $state.raw<Limit | null>(null);
  judge = $state.raw<ModelId | null>(null);
  /** The plan that is added to; null for a new one. */
  readonly of: Plan | null;
  readonly #app: App;

  constructor(app: App, of: Plan | null = null) {
    this.#app = app;
    this.of = of;
    if (of) this.#growFrom(of);
    // Who judges in Play judges here, unless somebody else is chosen.
    else void app.store.settings.get(judge).then((set) => (this.judge ??= set));
  }

  problems: readonly Place[] = $derived.by(() =>
    this.draws.reduce((all, draw) => joined(all, placesOf(draw, sizeOf(this.#app, draw.task))), this.before),
  );
  seeds: readonly number[] = $derived.by(() => this.#seeds());
  runs = $derived(this.contestants.length * this.problems.length * this.seeds.length);
  /** What keeps it from being started, in words. */
  obstacles: readonly string[] = $derived.by(() => [
    ...(this.contestants.length ? [] : ['There is nobody to compare yet: add a contestant.']),
    ...(this.problems.length ? [] : ['There are no problems yet: choose a task.']),
  ]);
  plan: Plan = $derived.by(() => ({
    title: this.title.trim() || this.usualTitle,
    contestants: this.contestants.map((one) => this.#limited(one)),
    problems: this.problems,
    seeds: this.seeds,
    ...(this.judge ? { judge: this.judge } : {}),
  }));
  /** What it is called while nobody has named it. */
  usualTitle = $derived.by(() => {
    const names = this.contestants.map(({ title }) => title);
    return names.length > 2 ? `${names[0]} and ${names.length - 1} others` : names.join(' against ') || 'Experiment';
  });

  /** One that is there already is not added again. */
  add(contestant: Contestant): void {
    if (!this.contestants.some(({ id }) => id === contestant.id)) this.contestants = [...this.contestants, contestant];
  }
  replace(id: string, by: Contestant): void {
    this.contestants = this.contestants.map((one) => (one.id === id ? by : one));
  }
  remove(id: string): void {
    this.contestants = this.contestants.filter((one) => one.id !== id);
  }
  change(draw: Draw, changes: Partial<Draw>): void {
    this.draws = this.draws.map((one) => (one === draw ? { ...one, ...changes } : one));
  }
  addDraw(): void {
    this.draws = [...this.draws, this.draws.at(-1) ?? firstDraw];
  }
  removeDraw(draw: Draw): void {
    this.draws = this.draws.filter((one) => one !== draw);
  }

  #growFrom({ title, contestants, problems, seeds, judge: whose }: Plan): void {
    this.title = title;
    this.contestants = contestants;
    this.before = problems;
    this.draws = [];
    this.firstSeed = seeds[0] ?? 1;
    this.repeats = seeds.length;
    this.judge = whose ?? null;
  }
  /** Seeds that were played are kept; others follow on the last. */
  #seeds(): readonly number[] {
    const had = this.of?.seeds.slice(0, this.repeats) ?? [];
    const from = had.length ? Math.max(...had) + 1 : this.firstSeed;
    return [...had, ...Array.from({ length: Math.max(0, this.repeats - had.length) }, (_, at) => from + at)];
  }
  #limited(one: Contestant): Contestant {
    if (!this.limit) return one;
    return contestantOf(one.title, { ...one, budget: { [this.limit.currency]: this.limit.value } });
  }
}
