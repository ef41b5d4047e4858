import { prompts } from '../../prompts';
import { slotsOf } from '../../prompts/fill';
import type { Capability } from '../../contract/engine';
import type { Seat } from '../../contract/run';
import type { Strategy } from '../../contract/strategy';
import type { SetUpData } from './set-up-data';
import { seatFor, statedWording, valuesOf, type Catalogue } from './set-up-wish';

/** What keeps a set-up from being run, in words a person can act on. Empty when it can. */
export function problemsOf(data: SetUpData, catalogue: Catalogue): string[] {
  const strategy = catalogue.strategies.get(data.strategy);
  return [
    ...(data.prompt.trim() ? [] : ['There is no problem yet: write one, or roll one.']),
    ...(strategy
      ? [
          ...optionProblems(data, strategy),
          ...castProblems(data, strategy, catalogue),
          ...needProblems(data, strategy, catalogue),
          ...toolProblems(strategy, catalogue),
        ]
      : [`There is no method '${data.strategy}' here; choose another.`]),
    ...Object.entries(statedWording(data, catalogue)).flatMap(([name, words]) => wordingProblem(name, words) ?? []),
  ];
}

function optionProblems(data: SetUpData, strategy: Strategy): string[] {
  try {
    valuesOf(data, strategy);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function castProblems(data: SetUpData, strategy: Strategy, catalogue: Catalogue): string[] {
  return strategy.roles.flatMap((role) => {
    const seat: Seat = seatFor(data, role, catalogue) ?? data.cast.actor;
    const { engine, model } = seat.model;
    const info = catalogue.models.find((one) => one.engine === engine && one.model === model);
    return info ? [] : [`The ${role}'s model '${engine}/${model}' is not known here; choose another.`];
  });
}

/** What a model must be able to do, as a verb. Any other need is a tool. */
const abilities: { readonly [Need in Capability]: string } & { readonly [need: string]: string } = {
  seed: 'repeat itself from a seed',
  hooks: 'be steered while it writes',
  hidden: 'show its hidden states',
  reasoning: 'think before it answers',
  'thinking-off': 'answer without thinking',
  'thinking-cap': 'keep its thinking short',
  continue: 'go on with a text that was begun for it',
  logprobs: 'tell the probabilities of its words',
  score: 'tell how likely a given text is',
  schema: 'keep to a schema',
  vision: 'see images',
};

/** Which role needs the ability is the method's affair: it is enough that one of the cast has it. */
function needProblems(data: SetUpData, strategy: Strategy, catalogue: Catalogue): string[] {
  const cast = strategy.roles.map((role) => (seatFor(data, role, catalogue) ?? data.cast.actor).model);
  const infos = cast.flatMap(
    ({ engine, model }) => catalogue.models.find((one) => one.engine === engine && one.model === model) ?? [],
  );
  const missing = (strategy.needs ?? []).filter(
    (need) => need in abilities && !infos.some(({ can }) => (can as ReadonlySet<string>).has(need)),
  );
  return missing.map(
    (need) =>
      `${strategy.title} needs a model that can ${abilities[need]}; none of the cast can. Choose another model.`,
  );
}

/** A tool comes with the page or not at all. */
const toolProblems = ({ title, needs = [] }: Strategy, { marking }: Catalogue): string[] =>
  needs
    .filter((need) => !(need in abilities) && marking && !marking.tools.has(need))
    .map((tool) => `${title} runs the tool '${tool}', which this page does not have. Choose another method.`);

/** Null when the wording can be filled in. */
export function wordingProblem(name: string, words: string): string | null {
  const usual = prompts[name];
  if (usual === undefined) return `There is no wording '${name}'; reset it.`;
  if (!words.trim()) return `The wording '${name}' is empty; write one, or reset it.`;
  const known = slotsOf(usual);
  const unknown = slotsOf(words).find((slot) => !known.includes(slot));
  if (unknown === undefined) return null;
  const have = known.length ? `it can have ${known.map((slot) => `{${slot}}`).join(', ')}` : 'it has none';
  return `The wording '${name}' has a slot {${unknown}}; ${have}.`;
}
