import { arranged, commonFolder } from './arrange';
import { unpacked } from './archive';
import type { Finding } from './finding';
import { mlcFinding } from './mlc-model';
import type { Libraries } from './mlc-library';
import { onnxFinding } from './onnx-model';
import type { Place } from './place';
import { sourceOf, type Found } from './source';

/** Files somebody gave: what was found in them, and the files themselves at the places where engines look. */
export interface Given {
  readonly finding: Finding;
  readonly files: readonly Found[];
}

/** Looks at a folder, at loose files, or at one archive. @throws CorruptFile, MissingFile */
export async function filesFinding(given: readonly Found[], libraries: Libraries, library?: string): Promise<Given> {
  const [only] = given;
  const isArchive = given.length === 1 && only && /\.(tar|redraft)$/i.test(only.path);
  const { files: all, manifest } = isArchive ? await unpacked(only.blob, only.path) : { files: given, manifest: null };
  const files = arranged(all);
  const title = manifest?.title ?? folderName(all);
  const source = sourceOf(title ?? 'What you chose', files);
  const place: Place = {
    origin: 'files',
    title: title ?? 'My model',
    id: 'own/draft',
    link: 'https://own.invalid',
    branch: 'draft',
    licence: manifest?.licence ?? 'licence not stated',
  };
  const isMlc = (await source.size('mlc-chat-config.json')) !== null;
  const finding = isMlc ? await mlcFinding(source, place, libraries, library) : await onnxFinding(source, place);
  return { finding, files };
}

/** Of the folder all files lie in; loose files have none. */
function folderName(files: readonly Found[]): string | undefined {
  return commonFolder(files.map(({ path }) => path))
    .split('/')
    .filter(Boolean)
    .at(-1);
}
