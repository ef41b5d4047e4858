import { atlas, kindsOfThings, relations, type Atlas, type Kind } from '../atlas-facts';
import { one, same, text, world, type WorldFunction } from '../world';

/**
 * A made-up country as a graph of facts behind some sixty functions. Every fact can be had in two ways or three: asked directly,
 * in a table, or in the record of a thing, whose code has to be looked up first.
 */
export default world<Atlas>({
  title: 'Atlas',
  about: 'You answer questions about a made-up land from functions that each know a little.',
  begin: atlas,
  functions: {
    ...Object.fromEntries(relations.flatMap(({ id }) => [direct(id), table(id)])),
    ...Object.fromEntries(kindsOfThings.flatMap((kind) => [names(kind), code(kind), record(kind)])),
  },
});

type Entry = readonly [name: string, kind: WorldFunction<Atlas>];
function plural(kind: string): string {
  return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

function direct(id: string): Entry {
  const { of, words } = relations.find((relation) => relation.id === id)!;
  return [
    `${of}_${id}`,
    {
      app: plural(of),
      does: `Tells ${words} a ${of}.`,
      parameters: { [of]: text(`the name of a ${of}`) },
      gives: words,
      serves: [`${of} ${id}`],
      run: (state, given) => one(state[of], ({ name }) => same(name, given.text(of)), `There is no ${of} '${given.text(of)}'.`).facts[id]!, // prettier-ignore
    },
  ];
}

function table(id: string): Entry {
  const { of, words } = relations.find((relation) => relation.id === id)!;
  return [
    `table_of_${of}_${id}`,
    {
      app: 'tables',
      does: `Lists ${words} every ${of}.`,
      gives: `a table from ${of} to ${words}`,
      ticks: 3,
      serves: [`${of} ${id}`],
      run: (state) => Object.fromEntries(state[of].map(({ name, facts }) => [name, facts[id]!])),
    },
  ];
}

function names(kind: Kind): Entry {
  return [
    `list_${plural(kind)}`,
    {
      app: plural(kind),
      does: `Lists the names of all ${plural(kind)}.`,
      gives: 'a list of names',
      run: (state) => state[kind].map(({ name }) => name),
    },
  ];
}

function code(kind: Kind): Entry {
  return [
    `${kind}_code`,
    {
      app: plural(kind),
      does: `Tells the code under which a ${kind} is recorded.`,
      parameters: { name: text(`the name of a ${kind}`) },
      gives: 'a code',
      run: (state, given) =>
        one(state[kind], ({ name }) => same(name, given.text('name')), `There is no ${kind} '${given.text('name')}'.`)
          .code,
    },
  ];
}

function record(kind: Kind): Entry {
  return [
    `${kind}_record`,
    {
      app: 'records',
      does: `Tells everything that is recorded of a ${kind}.`,
      parameters: { code: text(`the code of a ${kind}`) },
      gives: 'all its facts',
      ticks: 2,
      serves: relations.filter(({ of }) => of === kind).map(({ id }) => `${kind} ${id}`),
      run: (state, given) => {
        const found = one(state[kind], (thing) => same(thing.code, given.text('code')), `There is no code '${given.text('code')}'.`); // prettier-ignore
        return { name: found.name, ...found.facts };
      },
    },
  ];
}
