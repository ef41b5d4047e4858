import { nameOf } from '../../../app/name-of';
import type { ModelInfo } from '../../../contract/engine';

export interface ModelGroup {
  readonly title: string;
  readonly of: readonly ModelInfo[];
}

/** Models by what it takes to use them: nothing, a load from this device, a server or the browser's own, a download. */
export function groupsOf(models: readonly ModelInfo[], kept: ReadonlySet<string>): readonly ModelGroup[] {
  const groups: readonly ModelGroup[] = [
    { title: 'Come with the page', of: models.filter(({ bundled }) => bundled) },
    { title: 'On this device', of: models.filter((info) => !info.bundled && kept.has(nameOf(info))) },
    { title: 'Nothing to download', of: models.filter((info) => !info.bundled && info.downloadBytes === 0) },
    {
      title: 'To download',
      of: models
        .filter((info) => !info.bundled && info.downloadBytes > 0 && !kept.has(nameOf(info)))
        .toSorted((a, b) => a.downloadBytes - b.downloadBytes),
    },
  ];
  return groups.filter(({ of }) => of.length);
}
