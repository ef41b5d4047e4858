import type { App } from '../../app/app';
import { beginImprovement, improvementsOf, type Improvement } from '../../app/improvements';
import type { Item } from '../../contract/task';
import type { Run } from '../../contract/run';
import type { PromptVersion } from '../../lab/prompts/version';
import type { Prompts } from './prompts.svelte';
import type { Session } from './session.svelte';
import type { Sessions } from './sessions.svelte';

/** Runs of optimisers on one prompt. What they find becomes a version whose origin is the run. */
export class Improvements {
  readonly prompt: string;
  list = $state.raw<readonly Improvement[]>([]);
  /** The one that is under way in this tab. */
  session = $state.raw<Session | null>(null);
  /** What came of the last one. */
  said = $state('');
  failure = $state('');
  readonly #app: App;
  readonly #prompts: Prompts;
  readonly #sessions: Sessions;

  constructor(app: App, prompt: string, prompts: Prompts, sessions: Sessions) {
    this.#app = app;
    this.prompt = prompt;
    this.#prompts = prompts;
    this.#sessions = sessions;
  }

  async refresh(): Promise<void> {
    this.list = await improvementsOf(this.#app, this.prompt);
    this.session ??= this.#sessions.running.find(({ run }) => this.list.some(({ record }) => record.run.id === run.id)) ?? null; // prettier-ignore
  }

  /** @param training problems of the training side alone */
  async begin(
    version: PromptVersion,
    training: readonly Item[],
    how: Pick<Run, 'strategy' | 'options' | 'cast' | 'seed'>,
  ): Promise<PromptVersion | null> {
    this.failure = '';
    try {
      return await this.goOn(await beginImprovement(this.#app, version, training, how));
    } catch (error) {
      this.failure = (error as Error).message;
      return null;
    }
  }

  /** Plays it to its end and takes what it found. Null when it was stopped, waits, failed, or found nothing better. */
  async goOn(run: Run): Promise<PromptVersion | null> {
    this.said = '';
    const session = await this.#sessions.of(run);
    this.session = session;
    await this.refresh();
    await session.start();
    this.session = null;
    await this.refresh();
    const found = this.list.find(({ record }) => record.run.id === run.id);
    return session.status === 'ended' && found ? this.take(found) : null;
  }

  /** Null when it found nothing better than what it began with. */
  async take({ record: { run }, set, found }: Improvement): Promise<PromptVersion | null> {
    this.failure = this.said = '';
    if (found === null || found === set.wording) {
      this.said = 'Nothing better was found than the wording it began with.';
      return null;
    }
    try {
      const parent = this.startOf(set.wording);
      const origin = { kind: 'run', run: run.id, strategy: run.strategy } as const;
      const version = await this.#prompts.add(parent, { text: found, origin });
      this.said = `“${version.title}” was found, made from “${parent.title}”. Score it: what it is worth is seen on held-out problems.`;
      return version;
    } catch (error) {
      this.failure = `What was found cannot be used. ${(error as Error).message}`;
      return null;
    }
  }

  /** The version with these words; the house wording where it was removed. */
  startOf(text: string): PromptVersion {
    const versions = this.#prompts.versionsOf(this.prompt);
    return versions.find((version) => version.text === text) ?? versions[0]!;
  }
  /** The version that holds what was found, where it was taken. */
  takenOf({ found }: Improvement): PromptVersion | undefined {
    return this.#prompts.versionsOf(this.prompt).find(({ text }) => text === found);
  }
}
