import * as webllm from '@mlc-ai/web-llm';
import { serve, type Port } from '../src/base/channel';
import { mergeSteps } from '../src/engines/over-port';
import { workerHandlers, type WorkerProtocol } from '../src/engines/webllm/worker';

serve<WorkerProtocol>(self as unknown as Port, workerHandlers(webllm), mergeSteps);
