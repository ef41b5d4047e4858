import { cellName } from '../lab/plan';
import type { App } from './app';

/** Forgets what came of failed cells, so that they are played again; what their runs have paid is not paid twice. */
export async function retryFailed({ store }: Pick<App, 'store'>, experiment: string): Promise<void> {
  const failed = (await store.experiments.results(experiment)).filter(({ status }) => status === 'failed');
  await store.experiments.forgetResults(experiment, failed.map(cellName));
}
