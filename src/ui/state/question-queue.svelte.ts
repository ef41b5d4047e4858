import { reply } from '../../app/questions';
import type { App } from '../../app/app';
import type { Json } from '../../base/json';
import type { OpenQuestions } from './open-questions.svelte';

/** Milliseconds in which a reply can be taken back. */
const regret = 10_000;
type Asking = OpenQuestions['all'][number];
const nameOf = ({ run, key }: Asking): string => `${run} ${key}`;

/**
 * Questions answered in one sitting. A reply is held back until the next one, or for a while, so that it can be taken back; then the
 * run has it.
 */
export class QuestionQueue {
  /** The reply that can still be taken back. */
  held = $state.raw<{ readonly asking: Asking; readonly reply: Json } | null>(null);
  /** Replies given in this sitting. */
  given = $state(0);
  failure = $state('');
  /** Put off, to be asked again when nothing else is left. */
  #later = $state.raw<ReadonlySet<string>>(new Set());
  readonly #app: App;
  readonly #open: OpenQuestions;
  readonly #goOn: (run: string) => void;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /** @param goOn is told of a run that has its reply. */
  constructor(app: App, open: OpenQuestions, goOn: (run: string) => void) {
    this.#app = app;
    this.#open = open;
    this.#goOn = goOn;
  }

  waiting: readonly Asking[] = $derived.by(() => {
    const held = this.held && nameOf(this.held.asking);
    const all = this.#open.all.filter((asking) => nameOf(asking) !== held);
    const later = all.filter((asking) => this.#later.has(nameOf(asking)));
    return [...all.filter((asking) => !this.#later.has(nameOf(asking))), ...later];
  });
  current: Asking | null = $derived(this.waiting[0] ?? null);

  async answer(asking: Asking, given: Json): Promise<void> {
    const before = this.held;
    this.held = { asking, reply: given };
    this.given += 1;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.settle(), regret);
    await this.#give(before);
  }
  undo(): void {
    if (!this.held) return;
    clearTimeout(this.#settling);
    const { asking } = this.held;
    this.held = null;
    this.given -= 1;
    // It is asked first, whatever was put off.
    this.#later = new Set(this.waiting.map(nameOf).filter((name) => name !== nameOf(asking)));
  }
  /** The question comes last. */
  skip(): void {
    if (!this.current) return;
    const name = nameOf(this.current);
    const everything = this.#later.size + 1 >= this.waiting.length;
    this.#later =
      everything && this.#later.has(name)
        ? new Set([name])
        : new Set([...this.#later].filter((one) => one !== name).concat(name));
  }
  /** Gives what is held back. */
  async settle(): Promise<void> {
    clearTimeout(this.#settling);
    const { held } = this;
    await this.#give(held);
    if (this.held === held) this.held = null;
  }

  async #give(held: QuestionQueue['held']): Promise<void> {
    if (!held) return;
    const { run, key } = held.asking;
    try {
      await reply(this.#app, run, key, held.reply);
      this.#goOn(run);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}
