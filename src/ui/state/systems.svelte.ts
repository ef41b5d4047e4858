import { fetchPromptResults, type PromptResult, type PromptResults } from '../../app/prompt-results';
import { fetchResults, type SystemResult, type SystemResults } from '../../app/system-results';
import type { Strategy } from '../../contract/strategy';
import { entriesOf, type Entry, type Way } from '../panels/systems/entry';
import { anything, matcher, type Filter } from '../panels/systems/filter';
import { families, type SystemFamily } from '../panels/systems/system';

export interface Shelf {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** The atlas of systems: what is shown of it, and what was measured here. */
export class Systems {
  readonly entries: readonly Entry[];
  filter = $state.raw<Filter>(anything);
  /** Null: nothing was measured; undefined: not read yet. */
  results = $state.raw<SystemResults | null | undefined>();
  /** What optimisers made of a bad wording. */
  prompts = $state.raw<PromptResults | null>(null);
  /** Why the measurements could not be read; empty when they could. */
  failure = $state('');

  constructor(strategies: ReadonlyMap<string, Strategy>) {
    this.entries = entriesOf(strategies);
  }

  shown: readonly Entry[] = $derived.by(() => this.entries.filter(matcher(this.filter)));
  /** What is shown, in shelves; empty shelves are left out. */
  shelves: readonly Shelf[] = $derived.by(() =>
    (this.filter.order === 'list' ? [this.#list()] : this.#families()).filter(({ entries }) => entries.length),
  );
  #list = (): Shelf => ({
    id: 'list',
    title: 'The seed list',
    entries: this.shown.toSorted((a, b) => a.system.number - b.system.number),
  });
  #families = (): Shelf[] =>
    (Object.keys(families) as SystemFamily[]).map((family) => ({
      id: family,
      title: families[family],
      entries: this.shown.filter(({ system }) => system.family === family),
    }));

  of(number: number | null): Entry | undefined {
    return this.entries.find(({ system }) => system.number === number);
  }
  /** In the order of the shelves, that is of what is shown. */
  neighbours(number: number): { readonly before: Entry | undefined; readonly after: Entry | undefined } {
    const all = this.shelves.flatMap(({ entries }) => entries);
    const place = all.findIndex(({ system }) => system.number === number);
    return { before: all[place - 1], after: place < 0 ? undefined : all[place + 1] };
  }
  resultOf({ strategy, preset }: Way): SystemResult | undefined {
    return this.results?.rows.find((row) => row.strategy === strategy && row.preset === preset);
  }
  /** Undefined for what tunes no prompts, and where nothing was measured. */
  learntBy(way: Way | undefined): PromptResult | undefined {
    return this.prompts?.rows.find(({ from }) => from === way?.strategy);
  }

  narrow(changes: { readonly [Field in keyof Filter]?: Filter[Field] | undefined }): void {
    const next = Object.entries({ ...this.filter, ...changes }).filter(([, value]) => value !== undefined);
    this.filter = Object.fromEntries(next) as unknown as Filter;
  }

  /** @param base address of the page */
  async read(base: string): Promise<void> {
    try {
      this.results = await fetchResults(base);
      this.prompts = await fetchPromptResults(base);
    } catch (error) {
      this.failure = (error as Error).message;
      this.results ??= null;
    }
  }
}
