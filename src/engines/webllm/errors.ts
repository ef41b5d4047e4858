import { engineError, engineErrorName, isAbort, type EngineErrorName } from '../../contract/errors';

/**
 * What web-llm and its runtime say, by the name of the error or by its text, and what it means. Few of its error classes
 * can be had, and some errors are plain strings, so the text is what is looked at. The first that matches wins.
 */
const meanings: readonly (readonly [RegExp, EngineErrorName, string])[] = [
  [/ContextWindowSizeExceeded/, 'ContextFull', 'The conversation is longer than the model holds. Shorten it.'],
  [
    /ShaderF16Support|FeatureSupport|shader-f16/,
    'Unsupported',
    'The graphics card lacks 16-bit numbers. Load the f32 version of the model.',
  ],
  [
    /WebGPUNot(Available|Found)|compatible GPU|no available adapters/i,
    'NoAdapter',
    'This browser has no graphics adapter that web-llm can use. Choose a model of transformers.js.',
  ],
  [
    /requested max(Buffer|Storage|Compute)|maxComputeInvocations/,
    'Unsupported',
    'The graphics card is too small for web-llm. Choose a model of transformers.js.',
  ],
  [
    /QuotaExceeded/,
    'MissingFile',
    'The browser has no room for the model. Remove another one, or choose a smaller one.',
  ],
  [
    /out of memory|bad_alloc|allocation failed|failed to allocate|cannot enlarge memory|exceeds the max buffer size/i,
    'OutOfMemory',
    'There is not enough memory. Unload other models, close other tabs, or choose a smaller model.',
  ],
  [
    /DeviceLost|device (is|was) lost|device lost|lost device|NotLoadedError|SpecifiedModelNotFound|external Instance/i,
    'DeviceLost',
    'The GPU went away. Load the model again.',
  ],
  [/ModelNotFoundError/, 'UnknownModel', 'web-llm has no such model. Choose another.'],
  [
    /GrammarMatcher|Grammar matcher/,
    'Unsupported',
    'The answer could not be held to the schema. Leave `schema` out, or simplify it.',
  ],
  [
    /IntegrityError|SyntaxError|CompileError|magic word|ArtifactManifest/i,
    'CorruptFile',
    'A file of the model is damaged. Load the model again: its files are fetched anew.',
  ],
  [
    /Failed to fetch|NetworkError|network error|Cache\.add|Failed to execute 'add'|Request failed|Load failed|Cannot fetch/i,
    'MissingFile',
    'A file of the model could not be fetched. Check the connection and load it again: what has come is kept.',
  ],
];

/** The same error under a name of the contract, where it has one. `doing` says in what it happened. */
export function named(error: unknown, doing: string): Error {
  if (engineErrorName(error) || isAbort(error) || isOurs(error)) return error as Error;
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  for (const [pattern, name, advice] of meanings)
    if (pattern.test(said)) return engineError(name, `${advice} In ${doing}: ${said}`, error);
  return error instanceof Error ? error : new Error(`${said} (in ${doing})`);
}

/** A bad value in the request: it says what is wrong by itself. */
const isOurs = (error: unknown) => error instanceof RangeError;

/** web-llm allocates everything while it loads; a device lost then has run out of memory, as it says itself. */
export function namedInLoad(error: unknown, model: string): Error {
  const it = named(error, `loading ${model}`);
  if (it.name !== 'DeviceLost') return it;
  return engineError(
    'OutOfMemory',
    `The GPU gave up while ${model} was loaded: most often there is too little memory. Unload other models, or choose a smaller one.`,
    error,
  );
}
