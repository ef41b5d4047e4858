import { serve, type Port } from '../src/base/channel';
import { intervalHandlers, type IntervalProtocol } from '../src/lab/analysis/interval-handlers';

serve<IntervalProtocol>(self as unknown as Port, intervalHandlers);
