import type { EngineErrorName } from '../../../contract/errors';

/** What happened, and what to do about it. */
const causes: { readonly [Name in EngineErrorName]: readonly [what: string, next: string] } = {
  NoAdapter: ['There is no graphics adapter.', 'Choose another device or model, then resume.'],
  MissingFile: ['A file of the model did not come.', 'Resume once there is a connection.'],
  CorruptFile: ['A file of the model is damaged.', 'Resume to fetch it anew.'],
  NoRoom: ['The browser has no room for the model.', 'Remove another model, then resume.'],
  OutOfMemory: [
    'Memory ran out.',
    'The model is unloaded; resume to load it anew. A smaller model, or fewer tabs, make it less likely.',
  ],
  DeviceLost: ['The graphics card went away.', 'Resume to load the model anew.'],
  ContextFull: ['The conversation is longer than the model holds.', 'Fork before it with fewer tokens or rounds.'],
  EmptyOutput: ['The model wrote nothing.', 'Fork here with another seed, more tokens or less thinking.'],
  Unsupported: ['The model cannot do what was asked.', 'Cast another model, or change the method.'],
  WorkerLost: ['The model stopped answering.', 'Its worker was ended; resume to load it in a new one.'],
  ServerUnreachable: ['The server gave no answer.', 'Resume once it is there again.'],
  ServerRefused: ['The server refused.', 'Resume once the cause is gone.'],
  UnknownModel: ['The model is not here.', 'Cast another, or add it again.'],
};

/** A failure of a run in words a person can act on; `what` is empty where only the error itself knows. */
export function failureWords(name: string): { readonly what: string; readonly next: string } {
  const [what, next] = Object.hasOwn(causes, name)
    ? causes[name as EngineErrorName]
    : ['', 'It can be resumed once the cause is gone.'];
  return { what, next };
}
