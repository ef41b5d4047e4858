import { defaults, type Options } from '../../src/contract/options';
import { scripted } from './scripted';

/** Small options, so that cutting at every event stays quick: whole numbers go down to at most 3. */
export const small = (
  options: Options,
  given: { readonly [name: string]: unknown } = {},
): { readonly [name: string]: string | number | boolean } =>
  Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const value = given[name] ?? option.value;
      return [name, option.kind === 'integer' ? Math.max(option.min, Math.min(Number(value), 3)) : value];
    }),
  ) as { [name: string]: string | number | boolean };

/** A model that answers every kind of prompt plausibly and differently by seed, so that loops go all their ways. */
export const plausible = (answers: readonly string[] = ['0', '1', '2']) =>
  scripted(({ seed = 0, messages }) => {
    const asked = String(messages.at(-1)?.content);
    const right = seed % 3 === 0;
    if (/Verdict:/.test(asked)) return `Step 1 is checked.\nVerdict: ${right ? 'correct' : 'incorrect'}`;
    if (/Yes or No/i.test(asked)) return right ? 'Yes' : 'No';
    if (/from 0 to 100/.test(asked)) return String(seed % 101);
    if (/A or B/.test(asked)) return right ? 'A' : 'B';
    return `Step 1: guess\nAnswer: ${answers[seed % answers.length]}`;
  });
