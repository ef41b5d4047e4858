import type { App } from '../../../app/app';
import type { PromptVersion } from '../../../lab/prompts/version';
import { ago } from '../history/ago';

/** Where a version comes from, in a few words. */
export function originWords(
  { origin, createdAt }: PromptVersion,
  { strategies }: Pick<App, 'strategies'>,
  now: number,
): string {
  switch (origin.kind) {
    case 'house':
      return 'comes with the page';
    case 'paraphrase':
      return 'the bundled models know it, too';
    case 'written':
      return `written by hand, ${ago(createdAt, now)}`;
    case 'run':
      return `found by ${methodName(origin.strategy, strategies)}, ${ago(createdAt, now)}`;
  }
}

/** "OptoPrime" of "OptoPrime: a prompt rewritten from feedback". */
export const methodName = (id: string, strategies: App['strategies']): string =>
  strategies.get(id)?.title.split(':')[0] ?? id;
