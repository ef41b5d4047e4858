import { serve, type Port } from '../src/base/channel';
import { workHandlers, type WorkProtocol } from '../src/engines/own/worker';

serve<WorkProtocol>(self as unknown as Port, workHandlers(), (_earlier, later) => later);
