import { isServed } from '../app/servers';
import type { ModelInfo } from '../contract/engine';
import { megabytes } from './megabytes';

/** What it costs to get a model here, in a few words. */
export function downloadOf(info: ModelInfo): string {
  if (isServed(info)) return 'on a server';
  return info.downloadBytes ? megabytes(info.downloadBytes) : 'nothing to download';
}
