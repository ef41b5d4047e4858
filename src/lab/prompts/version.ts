import { contentHash } from '../../base/hash';

/** One wording of a prompt. Versions are added and never changed: what was scored stays what it was. */
export interface PromptVersion {
  /** Hash of prompt and text: the same words are the same version, wherever they came from. */
  readonly id: string;
  /** The name of the prompt in `src/prompts`. */
  readonly prompt: string;
  readonly text: string;
  /** What a person calls it. */
  readonly title: string;
  /** Id of the version it was made from; null for those nobody here made from another. */
  readonly parent: string | null;
  readonly origin: Origin;
  /** Milliseconds since 1970; 0 for those that came with the page. */
  readonly createdAt: number;
}
export type Origin =
  /** The default of the page, and the other ways of saying it that came with it. */
  | { readonly kind: 'house' | 'paraphrase' }
  | { readonly kind: 'written' }
  /** Found by an optimiser: `run` is the id of its run, `strategy` its method. */
  | { readonly kind: 'run'; readonly run: string; readonly strategy: string };

/** A version under its own id. */
export const versionOf = (what: Omit<PromptVersion, 'id'>): PromptVersion => ({
  ...what,
  id: versionId(what.prompt, what.text),
});
export const versionId = (prompt: string, text: string): string => contentHash({ prompt, text });

/** Whether it came with the page: it is not kept, and cannot be removed. */
export const isGiven = ({ origin }: PromptVersion): boolean => origin.kind === 'house' || origin.kind === 'paraphrase';

/** Versions that came with the page: the default, then what else it can be called by. The first is the parent of the others. */
export function givenVersions(prompt: string, house: string, paraphrases: readonly string[]): readonly PromptVersion[] {
  const first = versionOf({ prompt, text: house, title: 'House wording', parent: null, origin: { kind: 'house' }, createdAt: 0 }); // prettier-ignore
  const others = paraphrases.map((text, at) =>
    versionOf({
      prompt,
      text,
      title: `Paraphrase ${at + 1}`,
      parent: first.id,
      origin: { kind: 'paraphrase' },
      createdAt: 0,
    }),
  );
  return [first, ...others];
}

/** "Version 3": the number after all that were given so far. */
export function nextTitle(versions: readonly PromptVersion[]): string {
  const numbers = versions.map(({ title }) => Number(/^Version (\d{1,6})$/.exec(title)?.[1] ?? 0));
  return `Version ${Math.max(0, ...numbers) + 1}`;
}
