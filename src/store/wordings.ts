import type { PromptVersion } from '../lab/prompts/version';
import type { Backend, Change } from './backend';

export interface Wordings {
  list(): Promise<readonly PromptVersion[]>;
  /** All of them or none. A version that is here stays as it is: nothing that was written is written over. */
  add(versions: readonly PromptVersion[]): Promise<void>;
  remove(id: string): Promise<void>;
}

export const wordings = (backend: Backend): Wordings => ({
  list: () => backend.list('wordings'),
  async add(versions) {
    const known = await Promise.all(versions.map(({ id }) => backend.get('wordings', id)));
    await backend.write(
      versions.flatMap((version, at): Change[] => (known[at] ? [] : [{ table: 'wordings', put: version }])),
    );
  },
  remove: (id) => backend.write([{ table: 'wordings', remove: id }]),
});
