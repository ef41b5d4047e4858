import { serve, type Port } from '../src/base/channel';
import { mergeSteps } from '../src/engines/over-port';
import { workerHandlers, type WorkerProtocol } from '../src/engines/transformers/worker';

serve<WorkerProtocol>(self as unknown as Port, workerHandlers(), mergeSteps);
