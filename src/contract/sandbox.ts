/** Where code runs that nobody has read: no page, no store, no network, and an end when the time is over. */
export interface Sandbox {
  /**
   * Starts a worker on the text of a classic script. It may post texts and be sent messages, nothing else.
   * @param room characters it may post altogether; more is the end of it
   */
  open(script: string, room?: number): Cell;
}
/** One worker. Nothing in it outlives `close`. */
export interface Cell {
  send(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  /**
   * What it says next, in the order it was said; after `lost` it says nothing more and the worker is gone.
   * @param limit milliseconds to wait before the worker is ended. @throws AbortError, and the worker is ended
   */
  next(limit: number, signal: AbortSignal): Promise<Heard>;
  close(): void;
}
/** `error` is an exception nobody caught, also of a script that cannot be read; lines count from 1, 0 is not known. */
export type Heard =
  | { readonly text: string }
  | { readonly error: string; readonly line: number }
  | { readonly lost: 'timeout' | 'memory' | 'output' };
