import { engineError, engineErrorName, isAbort, type EngineErrorName } from '../../contract/errors';

/** What the names of the browser's errors mean, and what to do. */
const meanings: { readonly [name: string]: readonly [EngineErrorName, string] } = {
  QuotaExceededError: ['ContextFull', "The conversation does not fit into the browser's model. Shorten it."],
  NotAllowedError: [
    'Unsupported',
    'The browser wants a click before it fetches its model: press Load on the Device page.',
  ],
  NotSupportedError: ['Unsupported', "The browser's model cannot do what was asked; cast another model."],
  InvalidStateError: ['WorkerLost', "The browser ended its model's session. Load the model again."],
  OperationError: ['WorkerLost', "The browser's model failed. Load it again, or cast another model."],
  NetworkError: ['MissingFile', 'The browser could not fetch its model. Check the connection and load it again.'],
};

/** The same error under a name of the contract, where it has one. */
export function named(error: unknown, doing: string): Error {
  if (isAbort(error) || engineErrorName(error)) return error as Error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const meaning = meanings[name];
  if (!meaning) return error instanceof Error ? error : new Error(message);
  return engineError(meaning[0], `${meaning[1]} In ${doing}: ${message || name}`, error);
}
