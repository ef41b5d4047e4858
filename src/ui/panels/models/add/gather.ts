import type { Found } from '../../../../app/own-work';

/** More files than any model has: somebody dropped the folder above. */
const most = 2000;

/** Files of a picker; a picker of folders says where each one stood. */
export const pickedFiles = (list: FileList): readonly Found[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));

/**
 * Files and whole folders that were dropped. Call it before anything else is awaited: a drop is forgotten with its event.
 * @throws RangeError for a folder that cannot be one model's
 */
export async function droppedFiles(data: DataTransfer): Promise<readonly Found[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const loose = entries.length ? [] : pickedFiles(data.files);
  const found: Found[] = [...loose];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (found.length > most)
    throw new RangeError(`There are more than ${most} files in that folder. Drop the folder of one model.`);
  if (entry.isFile) {
    const blob = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ path: entry.fullPath.replace(/^\//, ''), blob });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is read in portions; an empty one is the last.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return;
    for (const inner of portion) await walk(inner, found);
  }
}
