import { versionId } from '../lab/prompts/version';
import type { App } from './app';

/** Runs that are looked through, newest first. */
const most = 1000;

/** The words of a version that is not kept, out of a run that states them; null where none of the newest does. */
export async function statedWording({ store }: Pick<App, 'store'>, prompt: string, id: string): Promise<string | null> {
  for (const { run } of await store.runs.list({}, { limit: most })) {
    const text = run.wording[prompt];
    if (text !== undefined && versionId(prompt, text) === id) return text;
  }
  return null;
}
