import { pick, type Chance } from '../../base/chance';
import { kindsOfThings, relations, type Atlas, type Kind, type Thing } from '../../worlds/atlas-facts';
import { call, end, type Errand, type Template } from './errand';

/** Relations whose value is the name of a thing, and of which kind. */
const leads: { readonly [relation: string]: Kind } = {
  'province capital': 'town',
  'province governor': 'person',
  'town river': 'river',
  'town mayor': 'person',
  'river source': 'province',
  'company seat': 'town',
  'company head': 'person',
  'person birthplace': 'town',
  'person employer': 'company',
  'museum town': 'town',
  'museum curator': 'person',
};

/** A question that takes so many steps from one fact to the next. */
export const hops =
  (count: number): Template<Atlas> =>
  (state, chance) =>
    question(state, chance, count);

function question(state: Atlas, chance: Chance, count: number): Errand {
  const starts = kindsOfThings.filter((kind) => relations.some(({ of, id }) => of === kind && `${of} ${id}` in leads));
  let kind = pick(chance, starts);
  let thing: Thing = pick(chance, state[kind]);
  let words = thing.name;
  const calls = [];
  for (let step = 1; ; step++) {
    const last = step === count;
    const choices = relations.filter(({ of, id }) => of === kind && (last ? true : `${of} ${id}` in leads));
    const relation = pick(chance, choices);
    const value = thing.facts[relation.id]!;
    calls.push(call(`${kind}_${relation.id}`, { [kind]: thing.name }));
    words = `${relation.words} ${step === 1 ? `the ${kind} ${words}` : words}`;
    if (last) {
      const answer = String(value);
      return {
        prompt: `What is ${words}? Answer with the name or the number alone.`,
        goals: [{ that: 'the answer is right', answer }],
        calls: [...calls, end(answer)],
      };
    }
    kind = leads[`${kind} ${relation.id}`]!;
    thing = state[kind].find(({ name }) => name === value)!;
  }
}
