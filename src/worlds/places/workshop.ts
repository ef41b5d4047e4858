import { integer, type Chance } from '../../base/chance';
import { number, refuse, text, world } from '../world';

interface Recipe {
  readonly needs: { readonly [material: string]: number };
  readonly makes: number;
  /** What must be at hand and is not used up. */
  readonly tool?: string;
}
export interface Workshop {
  /** What can still be gathered. */
  readonly woods: { [material: string]: number };
  readonly bag: { [thing: string]: number };
  /** Steps are work: gathering costs one a piece. */
  readonly work: { done: number };
}
const recipes: { readonly [thing: string]: Recipe } = {
  plank: { needs: { log: 1 }, makes: 2 },
  stick: { needs: { plank: 1 }, makes: 2 },
  string: { needs: { flax: 2 }, makes: 1 },
  brick: { needs: { clay: 2 }, makes: 1, tool: 'kiln' },
  kiln: { needs: { stone: 4 }, makes: 1 },
  axe: { needs: { stick: 1, stone: 2, string: 1 }, makes: 1 },
  bow: { needs: { stick: 2, string: 1 }, makes: 1 },
  ladder: { needs: { stick: 4, plank: 1 }, makes: 1 },
  bucket: { needs: { plank: 3 }, makes: 1 },
  lantern: { needs: { brick: 1, string: 1 }, makes: 1 },
};

/** Gather and make: things are made of things that are made of what the woods give. */
export default world<Workshop>({
  title: 'Workshop',
  about: 'You make things out of what the woods give: log, flax, stone and clay. Recipes say what a thing takes.',
  begin: (chance: Chance) => ({
    woods: {
      log: integer(chance, 6, 10),
      flax: integer(chance, 4, 8),
      stone: integer(chance, 6, 10),
      clay: integer(chance, 4, 8),
    },
    bag: {},
    work: { done: 0 },
  }),
  functions: {
    recipe: {
      app: 'workshop',
      does: 'Tells what a thing is made of.',
      parameters: { thing: text('what is to be made') },
      gives: 'what it needs, how many it makes, and a tool that must be at hand',
      serves: ['recipes'],
      run: (_state, given) => {
        const { needs, makes, tool } = recipeOf(given.text('thing'));
        return { needs: { ...needs }, makes, tool: tool ?? null };
      },
    },
    all_recipes: {
      app: 'workshop',
      does: 'Lists all recipes.',
      gives: 'what every thing needs and how many it makes',
      ticks: 3,
      serves: ['recipes'],
      run: () =>
        Object.fromEntries(
          Object.entries(recipes).map(([thing, { needs, makes, tool }]) => [thing, { needs: { ...needs }, makes, tool: tool ?? null }]), // prettier-ignore
        ),
    },
    gather: {
      app: 'workshop',
      does: 'Gathers something in the woods.',
      parameters: { material: text('log, flax, stone or clay'), count: number('how many') },
      gives: 'what is in the bag',
      ticks: 2,
      run({ woods, bag, work }, given) {
        const [material, count] = [given.text('material').toLowerCase(), whole(given.number('count'))];
        const left = woods[material] ?? refuse(`There is no '${material}' in the woods.`);
        if (count > left) refuse(`There are only ${left} ${material} left in the woods.`);
        woods[material] = left - count;
        bag[material] = (bag[material] ?? 0) + count;
        work.done += count;
        return { ...bag };
      },
    },
    craft: {
      app: 'workshop',
      does: 'Makes a thing as often as is said, out of what is in the bag.',
      parameters: { thing: text('what is to be made'), times: number('how often') },
      gives: 'what is in the bag',
      ticks: 3,
      run({ bag }, given) {
        const [thing, times] = [given.text('thing').toLowerCase(), whole(given.number('times'))];
        const { needs, makes, tool } = recipeOf(thing);
        if (tool && !bag[tool]) refuse(`Making a ${thing} needs a ${tool} at hand.`);
        for (const [material, count] of Object.entries(needs))
          if ((bag[material] ?? 0) < count * times) refuse(`Making ${times} times ${thing} needs ${count * times} ${material}; there are ${bag[material] ?? 0}.`); // prettier-ignore
        for (const [material, count] of Object.entries(needs)) bag[material] = bag[material]! - count * times;
        bag[thing] = (bag[thing] ?? 0) + makes * times;
        return { ...bag };
      },
    },
    inventory: {
      app: 'workshop',
      does: 'Tells what is in the bag.',
      gives: 'how many of each',
      run: ({ bag }) => ({ ...bag }),
    },
  },
});

const recipeOf = (thing: string): Recipe =>
  (Object.hasOwn(recipes, thing.toLowerCase()) ? recipes[thing.toLowerCase()] : undefined) ??
  refuse(`There is no recipe for '${thing}'.`);
const whole = (count: number): number =>
  Number.isInteger(count) && count > 0 ? count : refuse(`${count} is not possible; a whole number from 1 is needed.`);
