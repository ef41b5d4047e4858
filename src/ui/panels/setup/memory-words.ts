import type { MemoryPlan } from '../../../app/memory-plan';
import { megabytes } from '../../megabytes';

/** What a cast does to the memory of this device, in words; null where there is nothing to say. */
export function memoryWords({
  groups,
  bytes,
  budget,
}: MemoryPlan): { readonly text: string; readonly tight: boolean } | null {
  const models = groups.flat().filter(({ memoryBytes }) => memoryBytes > 0);
  if (models.length < 2) return null;
  const room = `models may take ${megabytes(budget.bytes)}, as ${budget.basis}`;
  if (groups.length === 1)
    return {
      text: `${listed(models.map(({ title }) => title))} stay loaded together: about ${megabytes(bytes)}.`,
      tight: false,
    };
  const sizes = models.map(({ title, memoryBytes }) => `${title} (${megabytes(memoryBytes)})`);
  const turns = groups.map((group) => listed(group.map(({ title }) => title))).join(', then ');
  return {
    text: `${listed(sizes)} do not fit together: ${room}. They take turns, ${turns}; each change loads from this device.`,
    tight: true,
  };
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
