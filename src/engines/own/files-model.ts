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
  const name = manifest?.title ?? nameOf(all, only);
  const source = sourceOf(name, files);
  const place: Place = {
    origin: 'files',
    title: name,
    id: 'own/draft',
    link: 'https://own.invalid',
    branch: 'draft',
    licence: manifest?.licence ?? 'not stated',
  };
  const isMlc = (await source.size('mlc-chat-config.json')) !== null;
  const finding = isMlc ? await mlcFinding(source, place, libraries, library) : await onnxFinding(source, place);
  return { finding, files };
}

/** The folder's name; of loose files the first one's. */
function nameOf(files: readonly Found[], first: Found | undefined): string {
  const folder = commonFolder(files.map(({ path }) => path))
    .split('/')
    .filter(Boolean);
  return folder.at(-1) ?? first?.path.replace(/\.[^.]*$/, '') ?? 'Model';
}
