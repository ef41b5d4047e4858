import { createSubscriber } from 'svelte/reactivity';
import type { App } from '../../app/app';
import type { Json } from '../../base/json';
import type { Seat } from '../../contract/run';
import type { Strategy } from '../../contract/strategy';
import type { Item } from '../../contract/task';
import type { Preset } from '../panels/setup/presets';
import { readSetUp } from './read-set-up';
import { firstSetUp, type OptionValue, type SetUpData } from './set-up-data';
import { problemsOf } from './set-up-problems';
import {
  drawnItem,
  itemAt,
  itemOf,
  saidWording,
  seatFor,
  statedWording,
  valuesOf,
  wishOf,
  type Catalogue,
  type Wish,
} from './set-up-wish';

type Settings = Pick<App['store']['settings'], 'get' | 'set'>;
/** The last set-up and the known answer of its problem. Any version may have written it, so `readSetUp` reads it. */
const kept = { key: 'set-up', initial: null as Json, accepts: (value: Json): value is Json => value !== undefined };

/** Numbers to roll from where a task has no end. */
const endless = 1_000_000;

/** What will be run: problem, cast, method, wording, seed and budget. Remembered between visits. */
export class SetUp {
  readonly catalogue: Catalogue;
  readonly #settings: Settings;
  #data = $state.raw<SetUpData>(firstSetUp);
  #known = $state('');
  #saving: ReturnType<typeof setTimeout> | undefined;
  readonly #followAdopted = createSubscriber((update) => this.catalogue.adopted?.subscribe(update));

  constructor(catalogue: Catalogue, settings: Settings) {
    this.catalogue = catalogue;
    this.#settings = settings;
    if (catalogue.tasks.has('examples')) this.#data = this.#drawnFrom('examples', 0);
  }

  /** Everything but the known answer; replaced, never changed in place. */
  get data(): SetUpData {
    return this.#data;
  }
  /** The answer a person gave for a typed problem; it never travels in a link. */
  get known(): string {
    return this.#known;
  }
  set known(answer: string) {
    this.#known = answer;
    this.#save();
  }

  /** Undefined when the set-up names a method that is not here. */
  strategy: Strategy | undefined = $derived.by(() => this.catalogue.strategies.get(this.#data.strategy));
  /** What keeps it from being run, in words; empty when nothing does. */
  #problems = $derived.by(() => (this.adopted, problemsOf(this.#data, this.catalogue)));
  /** Most calls a run makes, null while an option is wrong. */
  calls = $derived.by(() => this.#calls());
  /** The item the problem was drawn from, null when it was typed or changed since. */
  drawn = $derived.by(() => drawnItem(this.#data, this.catalogue));

  problems(): readonly string[] {
    return this.#problems;
  }
  /** What stands in the place of a house wording where nothing else is said. */
  get adopted(): Wish['wording'] {
    this.#followAdopted();
    return this.catalogue.adopted?.wordings() ?? {};
  }
  /** The set-up with every wording said, as it is wherever it is taken. */
  get stated(): SetUpData {
    return { ...this.#data, wording: statedWording(this.#data, this.catalogue) };
  }
  /** @throws RangeError when there are problems. */
  wish(): Wish {
    return wishOf(this.#data, this.catalogue);
  }
  /** What grades the run, null when nobody knows the answer. */
  item(): Item | null {
    return itemOf(this.#data, this.#known, this.catalogue);
  }
  /** Who plays a role; null is the actor. */
  seat(role: string): Seat | null {
    return seatFor(this.#data, role, this.catalogue);
  }

  change(changes: Partial<SetUpData>): void {
    this.#data = { ...this.#data, ...changes };
    this.#save();
  }
  /** Takes over a whole set-up, of a link, a contestant or another run: it states its wordings. */
  use(data: SetUpData): void {
    this.#take({ ...data, wording: saidWording(data.wording, this.catalogue) });
  }
  /** A typed problem is nobody's but the person's: where the last one was drawn and its options are forgotten. */
  type(prompt: string): void {
    const { drawn: _drawn, choices: _choices, ...rest } = this.#data;
    this.#data = { ...rest, prompt };
    this.#save();
  }
  /** Pictures belong to the words beside them: a drawn problem becomes one of the person's own. */
  picture(images: readonly string[]): void {
    const { drawn: _drawn, images: _images, ...rest } = this.#data;
    this.#data = { ...rest, ...(images.length ? { images } : {}) };
    this.#save();
  }
  draw(task: string, index: number): void {
    this.#take(this.#drawnFrom(task, index));
  }
  /** The same for a dataset, whose problems are not at hand at once. */
  async bring(task: string, index: number): Promise<void> {
    if (this.catalogue.tasks.has(task) || (await this.catalogue.datasets?.bring({ task, index })))
      this.draw(task, index);
  }
  cast(role: string, seat: Seat | null): void {
    this.change({
      cast: { ...this.#data.cast, [role]: seat, actor: (role === 'actor' && seat) || this.#data.cast.actor },
    });
  }
  setOption(name: string, value: OptionValue): void {
    const { options, strategy } = this.#data;
    this.change({ options: { ...options, [strategy]: { ...options[strategy], [name]: value } } });
  }
  /** Draws a problem of a task by chance. */
  roll(task: string): void {
    const size = this.catalogue.tasks.get(task)?.size ?? endless;
    this.draw(task, Math.floor(Math.random() * size));
  }
  /** Takes over cast, method and options; the problem stays unless it is of another tier than the preset speaks of. */
  follow({ strategy, options = {}, cast, task = 'pocket-easy', problem }: Preset): void {
    const tier = this.#data.drawn?.task;
    if (problem !== undefined) this.draw(task, problem);
    else if (task !== 'pocket-easy' ? tier !== task : tier !== undefined && tier.endsWith('-hard')) this.roll(task);
    this.change({ strategy, cast, options: { ...this.#data.options, [strategy]: options }, budget: {}, wording: {} });
  }

  /** Undefined goes back to the default wording. */
  word(name: string, words: string | undefined): void {
    const { [name]: _old, ...others } = this.#data.wording;
    this.change({ wording: words === undefined ? others : { ...others, [name]: words } });
  }

  /** Takes up where the last visit ended; what cannot be read is forgotten. */
  async restore(): Promise<void> {
    const { data, known } = ((await this.#settings.get(kept)) ?? {}) as { data?: Json; known?: Json };
    try {
      if (!data) return;
      const read = readSetUp(data);
      if (read.drawn && !this.catalogue.tasks.has(read.drawn.task)) await this.catalogue.datasets?.bring(read.drawn);
      this.#data = read;
      this.#known = typeof known === 'string' ? known : '';
    } catch {
      // Written by another version: the first set-up is a better start than an error.
    }
  }

  #take(data: SetUpData): void {
    this.#known = '';
    this.#data = data;
    this.#save();
  }
  #drawnFrom(task: string, index: number): SetUpData {
    const { choices: _choices, images: _images, ...rest } = this.#data;
    const { prompt, choices } = itemAt({ task, index }, this.catalogue)!.problem;
    return { ...rest, prompt, ...(choices ? { choices } : {}), drawn: { task, index } };
  }
  #calls(): number | null {
    try {
      return this.strategy ? this.strategy.calls(valuesOf(this.#data, this.strategy)) : null;
    } catch {
      return null;
    }
  }
  /** Typing saves once, when it pauses. */
  #save(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => {
      void this.#settings.set(kept, { data: this.#data, known: this.#known } as unknown as Json);
    }, 300);
  }
}
