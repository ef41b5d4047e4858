import { contentHash } from '../base/hash';
import type { GivenDocument } from '../contract/passage';
import type { DocumentRecord } from '../store/documents';
import type { Store } from '../store/store';

export type { DocumentRecord };

/** Endings of files that are text. */
export const textEndings = ['.txt', '.md', '.markdown'] as const;
/** Characters of one document, and of all of them: they are indexed in the page, a second for all on a slow device. */
const most = 1_000_000;
const mostTogether = 4_000_000;

/** Adds a text file. @throws RangeError when it is no text, is empty, or is too large */
export async function addDocument({ documents }: Pick<Store, 'documents'>, file: File): Promise<void> {
  const document = await readDocument(file);
  const others = (await documents.list()).filter(({ id }) => id !== document.id);
  const together = others.reduce((sum, { text }) => sum + text.length, document.text.length);
  if (together > mostTogether)
    throw new RangeError(
      `With ${file.name} there are ${together.toLocaleString('en')} characters; at most ${mostTogether.toLocaleString('en')} can be kept. Remove a document first.`,
    );
  await documents.add(document);
}

async function readDocument(file: File): Promise<GivenDocument> {
  // Four bytes a character at most: what is larger than that is not read at all.
  if (file.size > 4 * most) throw tooLong(file.name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new RangeError(`${file.name} is no text in UTF-8. Save it as plain text or Markdown, and add that.`);
  }
  if (text.includes('\0')) throw new RangeError(`${file.name} is no text. Add plain text or Markdown.`);
  if (!text.trim()) throw new RangeError(`${file.name} is empty. Add a file with text in it.`);
  if (text.length > most) throw tooLong(file.name);
  const title = file.name.replace(/\.(?:txt|md|markdown)$/i, '');
  return { id: `document-${contentHash({ title, text }).slice(0, 12)}`, title, text };
}

const tooLong = (name: string) =>
  new RangeError(
    `${name} has more than ${most.toLocaleString('en')} characters. Cut it into parts and add those you need.`,
  );
