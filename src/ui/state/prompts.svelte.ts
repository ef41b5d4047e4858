import { createSubscriber } from 'svelte/reactivity';
import type { App } from '../../app/app';
import { promptsArchive, readPrompts } from '../../app/prompt-files';
import { lineageOf } from '../../lab/prompts/lineage';
import { givenVersions, isGiven, nextTitle, versionOf, type PromptVersion } from '../../lab/prompts/version';
import { prompts } from '../../prompts';
import { paraphrases } from '../../prompts/paraphrases';
import { wordingProblem } from './set-up-problems';

/** The wordings of this device: what came with the page, what somebody wrote, what optimisers found. */
export class Prompts {
  kept = $state.raw<readonly PromptVersion[]>([]);
  opened = $state(false);
  /** What came of the last thing that was done, in words. */
  said = $state('');
  failure = $state('');
  readonly #app: App;
  readonly #follow: () => void;

  constructor(app: App) {
    this.#app = app;
    this.#follow = createSubscriber((update) => app.adopted.subscribe(update));
  }

  async open(): Promise<void> {
    this.kept = await this.#app.store.wordings.list();
    this.opened = true;
  }

  /** Each under the one it was made from. Empty for a prompt nobody wrote. */
  versionsOf(prompt: string): readonly PromptVersion[] {
    const house = prompts[prompt];
    if (house === undefined) return [];
    const given = givenVersions(prompt, house, paraphrases[prompt] ?? []);
    const ids = new Set(given.map(({ id }) => id));
    const mine = this.kept.filter((version) => version.prompt === prompt && !ids.has(version.id));
    return lineageOf([...given, ...mine]).map(({ version }) => version);
  }
  houseOf(prompt: string): PromptVersion {
    return this.versionsOf(prompt)[0]!;
  }
  /** The wording that is taken where nothing else is said. */
  usualOf(prompt: string): PromptVersion {
    this.#follow();
    const text = this.#app.adopted.wordings()[prompt];
    const versions = this.versionsOf(prompt);
    return versions.find((version) => version.text === text) ?? versions[0]!;
  }
  /** Prompts with versions of their own or another default, by name. */
  get changed(): readonly string[] {
    this.#follow();
    const names = [...this.kept.map(({ prompt }) => prompt), ...Object.keys(this.#app.adopted.wordings())];
    return [...new Set(names)].filter((name) => prompts[name] !== undefined).toSorted();
  }

  /**
   * Keeps what was made from another version; words that are there already are not kept twice.
   * @throws RangeError for words that cannot be filled in
   */
  async add(
    parent: PromptVersion,
    { text, title = '', origin }: Pick<PromptVersion, 'text' | 'origin'> & { readonly title?: string },
  ): Promise<PromptVersion> {
    const { prompt } = parent;
    const problem = wordingProblem(prompt, text);
    if (problem) throw new RangeError(problem);
    const all = this.versionsOf(prompt);
    const same = all.find((version) => version.text === text);
    if (same) return same;
    const name = title.trim().slice(0, 200) || nextTitle(all);
    const version = versionOf({ prompt, text, title: name, parent: parent.id, origin, createdAt: Date.now() });
    await this.#app.store.wordings.add([version]);
    await this.open();
    return version;
  }
  /** What others were made from stays, and so does the default. */
  canRemove(version: PromptVersion): boolean {
    const others = this.versionsOf(version.prompt);
    return (
      !isGiven(version) &&
      this.usualOf(version.prompt).id !== version.id &&
      !others.some(({ parent }) => parent === version.id)
    );
  }
  async remove(version: PromptVersion): Promise<void> {
    await this.#app.store.wordings.remove(version.id);
    this.said = `Removed “${version.title}”. Runs that used it still state it.`;
    await this.open();
  }

  async adopt(version: PromptVersion): Promise<void> {
    const { prompt, text, title, origin } = version;
    if (origin.kind === 'house') await this.#app.adopted.release(prompt);
    else await this.#app.adopted.adopt(prompt, text);
    this.said =
      origin.kind === 'house'
        ? 'The house wording is the default again.'
        : `“${title}” is the default now: what you begin in Play and in the Lab takes it. Runs that are there stay as they are.`;
  }

  /** @param prompt absent: all of them. What they were made from goes along. */
  file(prompt?: string): Blob {
    const names = prompt === undefined ? this.changed : [prompt];
    const all = names.flatMap((name) => {
      const versions = this.versionsOf(name);
      return versions.some((version) => !isGiven(version)) || prompt ? versions : [];
    });
    return new Blob([promptsArchive(all)], { type: 'application/json' });
  }
  /** All of a file or nothing; what is wrong is told. */
  async import(file: Blob): Promise<void> {
    this.failure = this.said = '';
    try {
      const read = await readPrompts(file);
      for (const { prompt, text, title } of read) {
        const problem = wordingProblem(prompt, text);
        if (problem) throw new RangeError(`“${title}” cannot be taken. ${problem}`);
      }
      await this.#keep(read);
    } catch (error) {
      this.failure = `Nothing was imported: ${(error as Error).message}.`.replace('..', '.');
    }
  }

  async #keep(read: readonly PromptVersion[]): Promise<void> {
    const names = [...new Set(read.map(({ prompt }) => prompt))];
    const known = new Set(names.flatMap((name) => this.versionsOf(name)).map(({ id }) => id));
    // Another build has another house wording; here it is one that somebody wrote.
    const fresh = read
      .filter(({ id }) => !known.has(id))
      .map((version) => (isGiven(version) ? { ...version, origin: { kind: 'written' } as const } : version));
    await this.#app.store.wordings.add(fresh);
    await this.open();
    const there = read.length - fresh.length;
    const added = fresh.length ? `Imported ${many(fresh.length)} of ${names.join(', ')}` : 'Nothing new';
    this.said = there ? `${added}; ${many(there)} ${there === 1 ? 'was' : 'were'} here already.` : `${added}.`;
  }
}
const many = (n: number): string => `${n} ${n === 1 ? 'version' : 'versions'}`;

/** The one collection of an app. */
const collections = new WeakMap<App, Prompts>();
export function promptsOf(app: App): Prompts {
  const collection = collections.get(app) ?? new Prompts(app);
  collections.set(app, collection);
  return collection;
}
