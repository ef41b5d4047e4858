import { contentHash } from '../base/hash';
import type { Row } from './row';

/** The same for rows that teach the same: where they come from does not count, and neither does space at the edges. */
export function fingerprint(kind: string, row: Row): string {
  const { shape, images } = row;
  const prompt = images.length ? [row.prompt, images] : row.prompt;
  if (row.shape === 'pair') return contentHash([kind, shape, prompt, row.chosen, row.rejected]);
  if (row.shape === 'step') return contentHash([kind, shape, prompt, row.completions, row.labels]);
  if (row.shape === 'token') return contentHash([kind, shape, prompt, row.completion_ids]);
  if (row.shape === 'label') return contentHash([kind, shape, prompt, trimmed(row.completion), row.label]);
  if (row.shape === 'span') return contentHash([kind, shape, prompt, row.completion, row.spans]);
  return contentHash([kind, shape, prompt, trimmed(row.completion)]);
}

const trimmed = (turns: readonly { readonly role: string; readonly content: string }[]) =>
  turns.map(({ role, content }) => [role, content.trim()]);
