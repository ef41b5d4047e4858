import { serve, type Port } from '../src/base/channel';
import { embeddingHandlers, type EmbeddingProtocol } from '../src/engines/embedding/worker';
import { mergeSteps } from '../src/engines/over-port';
import { workerHandlers, type WorkerProtocol } from '../src/engines/transformers/worker';

// The model for meanings runs by the same library, in a worker of its own.
serve<WorkerProtocol & EmbeddingProtocol>(
  self as unknown as Port,
  { ...workerHandlers(), ...embeddingHandlers() },
  mergeSteps,
);
