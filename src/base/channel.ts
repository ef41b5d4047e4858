import { throwIfAborted } from './abort';
import { batch } from './batch';
import { mailbox } from './mailbox';

/**
 * Calls across a MessagePort or Worker. A handler is an async generator: what it yields is progress, what it returns is
 * the result; abort crosses over; an error keeps its name and message.
 */
export interface Procedure {
  readonly input: unknown;
  readonly step: unknown;
  readonly result: unknown;
}
/** What both sides agree on: the procedures by name. */
export type Protocol = { readonly [name: string]: Procedure };
export type Handlers<P extends Protocol> = {
  readonly [Name in keyof P]: (
    input: P[Name]['input'],
    signal: AbortSignal,
  ) => AsyncGenerator<P[Name]['step'], P[Name]['result'], void>;
};

/** The part of MessagePort, Worker and a worker's global scope that is needed here. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  start?(): void;
}

type Ask = { readonly id: number; readonly name: string; readonly input: unknown };
type Abort = { readonly id: number; readonly abort: true };
type Reply = { readonly id: number } & (
  | { readonly steps: readonly unknown[] }
  | { readonly result: unknown }
  | { readonly error: { readonly name: string; readonly message: string } }
);

/** Milliseconds between two batches of steps: a frame at 60 Hz. */
const frame = 16;

/** Answers calls from the other side of the port. Steps cross as batches, at most one a frame. */
export function serve<P extends Protocol>(
  port: Port,
  handlers: Handlers<P>,
  merge?: (earlier: P[keyof P]['step'], later: P[keyof P]['step']) => P[keyof P]['step'] | null,
): void {
  const running = new Map<number, AbortController>();
  const post = (reply: Reply) => port.postMessage(reply);

  const answer = async ({ id, name, input }: Ask) => {
    const controller = new AbortController();
    running.set(id, controller);
    const steps = batch<P[keyof P]['step']>((values) => post({ id, steps: values }), frame, merge);
    try {
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
      if (!handler) throw new Error(`Nothing called '${name}' is served on this port.`);
      const result = await drain(handler(input, controller.signal), steps.add);
      steps.flush();
      post({ id, result });
    } catch (cause) {
      steps.flush();
      post({ id, error: plain(cause) });
    } finally {
      running.delete(id);
    }
  };
  port.addEventListener('message', (event) => {
    const message = (event as MessageEvent<Ask | Abort>).data;
    if ('abort' in message) running.get(message.id)?.abort();
    else void answer(message);
  });
  port.start?.();
}

async function drain<Step, Result>(steps: AsyncGenerator<Step, Result, void>, each: (step: Step) => void) {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
    each(value);
  }
}

const plain = (cause: unknown) =>
  cause instanceof Error ? { name: cause.name, message: cause.message } : { name: 'Error', message: String(cause) };

export interface Connection<P extends Protocol> {
  /** @throws what the handler threw, by name and message; WorkerLost when the other side is gone. */
  call<Name extends keyof P & string>(
    name: Name,
    input: P[Name]['input'],
    signal: AbortSignal,
  ): AsyncGenerator<P[Name]['step'], P[Name]['result'], void>;
  /** Declares the other side gone: all that wait, and all later calls, reject with `reason`. */
  close(reason: Error): void;
  /** Settles when the other side is gone, with the reason. */
  readonly closed: Promise<Error>;
}

/** The calling side of a port. The port must be new: listeners are added and stay. */
export function connect<P extends Protocol>(port: Port): Connection<P> {
  const waiting = new Map<number, (reply: Reply) => void>();
  let count = 0;
  let gone: Error | undefined;
  let settle!: (reason: Error) => void;
  const closed = new Promise<Error>((resolve) => (settle = resolve));

  const close = (reason: Error) => {
    if (gone) return;
    gone = reason;
    for (const [id, deliver] of waiting) deliver({ id, error: plain(reason) });
    settle(reason);
  };
  port.addEventListener('message', (event) => {
    const reply = (event as MessageEvent<Reply>).data;
    waiting.get(reply.id)?.(reply);
  });
  for (const type of ['error', 'messageerror', 'close'])
    port.addEventListener(type, (event) => close(workerLost(type, (event as ErrorEvent).message)));
  port.start?.();

  async function* call<Name extends keyof P & string>(name: Name, input: P[Name]['input'], signal: AbortSignal) {
    if (gone) throw gone;
    throwIfAborted(signal);
    const id = ++count;
    const replies = mailbox<Reply>();
    const abort = () => port.postMessage({ id, abort: true } satisfies Abort);
    let open = true;
    waiting.set(id, replies.put);
    signal.addEventListener('abort', abort, { once: true });
    try {
      port.postMessage({ id, name, input } satisfies Ask);
      for (;;) {
        const reply = await replies.take();
        // What was on its way when the caller aborted is not wanted any more.
        if (!('error' in reply)) throwIfAborted(signal);
        if ('steps' in reply) {
          for (const step of reply.steps) yield step as P[Name]['step'];
          continue;
        }
        open = false;
        if ('error' in reply) throw Object.assign(new Error(reply.error.message), { name: reply.error.name });
        return reply.result as P[Name]['result'];
      }
    } finally {
      waiting.delete(id);
      signal.removeEventListener('abort', abort);
      if (open && !gone) abort();
    }
  }
  return { call, close, closed };
}

const workerLost = (type: string, message: string | undefined) =>
  Object.assign(new Error(`The worker is gone (${type}${message ? `: ${message}` : ''}). Load the model again.`), {
    name: 'WorkerLost',
  });
