import { isAbort } from '../../contract/errors';

/** Something long that is done one at a time, with progress, a way to stop it, and what went wrong. */
export class Undertaking<Progress extends { /** In [0, 1]. */ readonly share: number }> {
  /** What is under way. */
  progress = $state.raw<(Progress & { readonly title: string }) | null>(null);
  error = $state('');
  readonly #none: Progress;
  #abort: AbortController | null = null;

  /** @param none how it begins */
  constructor(none: Progress) {
    this.#none = none;
  }

  cancel(): void {
    this.#abort?.abort(new DOMException('Stopped by the person.', 'AbortError'));
  }

  /** Does nothing while something else is under way. What fails is said in `error`. */
  protected async once(
    title: string,
    work: (signal: AbortSignal, show: (progress: Progress) => void) => Promise<void>,
  ): Promise<void> {
    if (this.#abort) return;
    this.#abort = new AbortController();
    this.error = '';
    let at = this.#none;
    const show = (progress: Progress) => (this.progress = { ...(at = progress), title });
    show(at);
    try {
      await work(this.#abort.signal, show);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      this.error = isAbort(error) ? this.stopped(title, at) : `${title} failed: ${said}`;
    } finally {
      this.#abort = null;
      this.progress = null;
    }
  }

  /** What is said of work that a person stopped. */
  protected stopped(title: string, _at: Progress): string {
    return `${title} was stopped.`;
  }
}
