import { engineError, engineErrorName, isAbort } from '../../contract/errors';
import type { EngineErrorName } from '../../contract/errors';

/** What runtimes say, and what it means. The first that matches wins. */
const meanings: readonly (readonly [RegExp, EngineErrorName, string])[] = [
  [
    /device (is|was) lost|device lost|lost device|external Instance reference|GPUDevice.*destroyed/i,
    'DeviceLost',
    'The GPU went away. Load the model again.',
  ],
  [
    /out of memory|bad_alloc|allocation failed|failed to allocate|memory access out of bounds|cannot enlarge memory/i,
    'OutOfMemory',
    'There is not enough memory. Close other tabs, or choose a smaller model.',
  ],
  [
    /get GPU adapter|WebGPU is not supported|Unsupported device: "webgpu"|no available adapters/i,
    'NoAdapter',
    'There is no WebGPU adapter. Choose WASM as the device.',
  ],
  [
    /protobuf parsing failed|INVALID_PROTOBUF|INVALID_GRAPH|ModelProto|SyntaxError|CompileError|magic word/i,
    'CorruptFile',
    'A file of the model is damaged. Load the model again: its files are fetched anew.',
  ],
  [
    /file was not found|not find file|Could not locate file|Failed to fetch|NetworkError|Load failed/i,
    'MissingFile',
    'A file of the model could not be fetched. Check the connection and load it again.',
  ],
];

/** The same error under a name of the contract, where it has one. `doing` says in what it happened. */
export function named(error: unknown, doing: string): Error {
  if (engineErrorName(error) || isAbort(error)) return error as Error;
  const said = textOf(error);
  // A number is a C++ exception that WASM could not say more about; in practice it is memory that could not be had.
  if (typeof error === 'number')
    return engineError('OutOfMemory', `Memory ran out in ${doing} (exception ${said}).`, error);
  for (const [pattern, name, advice] of meanings)
    if (pattern.test(said)) return engineError(name, `${advice} In ${doing}: ${said}`, error);
  return error instanceof Error ? error : new Error(`${said} (in ${doing})`);
}

const textOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
