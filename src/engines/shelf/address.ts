import type { ShelfEntry } from './entry';

/** The hub that models are fetched from unless a mirror is set. */
export const officialHub = 'https://huggingface.co/';

/** Folder of a model's files on a hub, which may be a mirror: both end with a slash. */
export const folderOf = ({ link, own }: Pick<ShelfEntry, 'link' | 'own'>, hub: string): string =>
  `${link.replace(officialHub, hub)}/resolve/${own?.branch ?? 'main'}/`;
