import { serve, type Port } from '../src/base/channel';
import { downloadHandlers, newest, type DownloadProtocol } from '../src/engines/files/handlers';

serve<DownloadProtocol>(self as unknown as Port, downloadHandlers(), newest);
