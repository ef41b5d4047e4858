/**
 * What can go wrong in an engine, by name. An error keeps its `name` and `message` when it crosses a thread;
 * its class does not, so names are what callers look at.
 */
export type EngineErrorName =
  | 'NoAdapter' // WebGPU was asked for and there is no adapter
  | 'MissingFile' // a file of the model could not be fetched
  | 'CorruptFile' // a file arrived but is not what it should be
  | 'NoRoom' // the browser has no room to keep the files of the model
  | 'OutOfMemory' // the device or the heap could not hold the model or its caches
  | 'DeviceLost' // the GPU device went away; the worker must be replaced
  | 'ContextFull' // prompt plus answer do not fit into the model's context
  | 'EmptyOutput' // the model stopped before it said anything
  | 'Unsupported' // the model cannot do what was asked
  | 'WorkerLost' // the worker died or did not answer
  | 'ServerUnreachable' // a server gave no answer, or broke off, and went on so when asked again
  | 'ServerRefused' // a server answered that it will not: the key, a limit, the request, or its own failure
  | 'UnknownModel'; // no model of that name in this engine

const names: ReadonlySet<string> = new Set<EngineErrorName>([
  'NoAdapter',
  'MissingFile',
  'CorruptFile',
  'NoRoom',
  'OutOfMemory',
  'DeviceLost',
  'ContextFull',
  'EmptyOutput',
  'Unsupported',
  'WorkerLost',
  'ServerUnreachable',
  'ServerRefused',
  'UnknownModel',
]);

/** Makes an error with that name. The message quotes the bad value and says what to do next. */
export function engineError(name: EngineErrorName, message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, cause === undefined ? undefined : { cause }), { name });
}

/** The engine error name of anything thrown, or null when it is something else (an abort, a bug). */
export function engineErrorName(error: unknown): EngineErrorName | null {
  const name = error instanceof Error ? error.name : '';
  return names.has(name) ? (name as EngineErrorName) : null;
}

/** True for the error that an aborted signal causes. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
