import type { Settings } from '../store/settings';
import type { App } from './app';
import type { Marking } from './grading';
import { judgeBy } from './judge';
import { judge } from './settings';

/**
 * Marking with whoever is set to judge, which may change at any time; without a judge where nobody is, so that nothing is loaded
 * that nobody asked for.
 */
export async function withJudge(
  marking: Omit<Marking, 'judge'>,
  settings: Settings,
  means: Pick<App, 'pool' | 'store'>,
): Promise<Marking> {
  let model = await settings.get(judge);
  settings.subscribe(judge, (chosen) => (model = chosen));
  return {
    ...marking,
    get judge() {
      return model ? judgeBy(means, model) : undefined;
    },
  };
}
