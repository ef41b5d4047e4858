import { circleIn } from '../lab/prompts/lineage';
import { versionOf, type Origin, type PromptVersion } from '../lab/prompts/version';
import * as is from './validate';
import { Malformed, quote } from './validate';

/** Versions of prompts travel as one JSON file. Ids are not in it: they are hashes of what they name. */
interface Archive {
  readonly format: 'redraft-prompts';
  readonly version: 1;
  readonly prompts: readonly ArchivedVersion[];
}
/** `parent` is the place of another version in the file, from 0. */
interface ArchivedVersion extends Pick<PromptVersion, 'prompt' | 'title' | 'text' | 'origin' | 'createdAt'> {
  readonly parent: number | null;
}

/** Bytes of a file, versions in it, and characters of a wording and of a title. */
export const limits = { bytes: 4_000_000, versions: 2000, text: 20_000, title: 200 } as const;

/** The text of a file with these versions; a parent that is not among them is forgotten. */
export function promptsArchive(versions: readonly PromptVersion[]): string {
  const places = new Map(versions.map(({ id }, at) => [id, at]));
  const prompts = versions.map(({ prompt, title, text, parent, origin, createdAt }): ArchivedVersion => ({
    prompt,
    title,
    text,
    parent: parent === null ? null : (places.get(parent) ?? null),
    origin,
    createdAt,
  }));
  const archive: Archive = { format: 'redraft-prompts', version: 1, prompts };
  return `${JSON.stringify(archive, null, 2)}\n`;
}

/**
 * Reads what may have come from anywhere: all of it or nothing. Whether such a prompt exists and what its slots are is not asked here.
 * @throws Malformed that quotes what is wrong and says what is needed
 */
export async function readPrompts(file: Blob): Promise<readonly PromptVersion[]> {
  if (file.size > limits.bytes)
    throw new Malformed(`the file has ${file.size.toLocaleString('en')} bytes`, `at most ${limits.bytes.toLocaleString('en')}`); // prettier-ignore
  const { prompts } = archive(parsed(await file.text()), 'the file');
  if (prompts.length > limits.versions)
    throw new Malformed(`the file has ${prompts.length} versions`, `at most ${limits.versions}`);
  const alone = prompts.map(({ parent: _parent, ...version }) => versionOf({ ...version, parent: null }));
  const versions = alone.map((version, at) => {
    const place = prompts[at]!.parent;
    if (place === null) return version;
    const parent = alone[place];
    if (!parent) throw new Malformed(`the parent of “${version.title}” is ${place}`, `a place below ${alone.length}`);
    if (parent.prompt !== version.prompt)
      throw new Malformed(`“${version.title}” of ${version.prompt} was made from one of ${parent.prompt}`, 'the same prompt'); // prettier-ignore
    return { ...version, parent: parent.id };
  });
  const circle = circleIn(versions);
  if (circle) throw new Malformed(`“${circle.title}” is its own ancestor`, 'versions made from earlier ones');
  return [...new Map(versions.map((version) => [version.id, version])).values()];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed(`the file begins with ${quote(text.slice(0, 40))}`, 'a JSON file that was exported here');
  }
}

const atMost =
  (most: number): is.Check<string> =>
  (value, path) => {
    const text = is.string(value, path);
    if (!text.trim()) throw new Malformed(`${path} is empty`, 'a text');
    if (text.length > most) throw new Malformed(`${path} has ${text.length} characters`, `at most ${most}`);
    return text;
  };
const hash: is.Check<string> = (value, path) => {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return value;
  throw new Malformed(`${path} is ${quote(value)}`, 'the id of a run');
};
/** A word that names a prompt or a method; nothing an object has of its own. */
const name: is.Check<string> = (value, path) => {
  if (typeof value === 'string' && /^[a-z][\w-]{0,79}$/.test(value) && !(value in {})) return value;
  throw new Malformed(`${path} is ${quote(value)}`, 'a name of letters, digits and hyphens');
};
const plain = (kind: 'house' | 'paraphrase' | 'written') => is.object<{ kind: typeof kind }>({ kind: is.oneOf(kind) });
const origin = is.tagged<Origin>('kind', {
  house: plain('house') as is.Check<Origin>,
  paraphrase: plain('paraphrase') as is.Check<Origin>,
  written: plain('written') as is.Check<Origin>,
  run: is.object<Extract<Origin, { kind: 'run' }>>({ kind: is.oneOf('run'), run: hash, strategy: name }),
});
const archive = is.object<Archive>({
  format: is.oneOf('redraft-prompts'),
  version: is.oneOf(1),
  prompts: is.list(
    is.object<ArchivedVersion>({
      prompt: name,
      title: atMost(limits.title),
      text: atMost(limits.text),
      parent: is.nullable(is.count),
      origin,
      createdAt: is.count,
    }),
  ),
});
