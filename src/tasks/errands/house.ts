import { pick } from '../../base/chance';
import type { WorldCall } from '../../contract/world';
import type { House } from '../../worlds/places/house';
import { call, end, type Template } from './errand';

/** From the hall to a room, and back. */
const path: { readonly [room: string]: readonly string[] } = {
  hall: [],
  kitchen: ['kitchen'],
  bedroom: ['bedroom'],
  garden: ['garden'],
  cellar: ['kitchen', 'cellar'],
};
const go = (room: string): WorldCall => call('go', { room });
const between = (from: string, to: string): readonly WorldCall[] => {
  const back = [...path[from]!]
    .reverse()
    .slice(1)
    .concat(from === 'hall' ? [] : ['hall']);
  const steps = [...back, ...path[to]!];
  // From the cellar to the kitchen one need not go through the hall.
  const direct = from === 'cellar' && to === 'kitchen' ? ['kitchen'] : from === 'kitchen' && to === 'cellar' ? ['cellar'] : steps; // prettier-ignore
  return from === to ? [] : direct.map(go);
};

const containerOf = ({ containers }: House, name: string) => containers.find((container) => container.name === name)!;

/** Fetches a thing, beginning in the hall. */
function fetched(state: House, name: string): readonly WorldCall[] {
  const { room, open, name: place } = containerOf(state, state.things.find((thing) => thing.name === name)!.place);
  return [...between('hall', room), ...(open ? [] : [call('open', { what: place })]), call('take', { thing: name })];
}
const roomOf = (state: House, name: string): string =>
  containerOf(state, state.things.find((thing) => thing.name === name)!.place).room;

/** Puts what is carried somewhere. `from` is where one stands; `opened` were opened before. */
function bring(state: House, name: string, from: string, to: string, opened: readonly string[]): readonly WorldCall[] {
  const { room, open } = containerOf(state, to);
  const opens = open || opened.includes(to) ? [] : [call('open', { what: to })];
  return [...between(from, room), ...opens, call('put', { thing: name, where: to })];
}

/** A place where the thing does not lie yet. */
const elsewhere = (state: House, name: string, chance: () => number): string => {
  const lies = state.things.find((thing) => thing.name === name)!.place;
  return pick(
    chance,
    ['desk', 'shelf', 'bench', 'cupboard', 'crate'].filter((place) => place !== lies),
  );
};

export const houseErrands: readonly Template<House>[] = [
  (state, chance) => {
    const name = pick(chance, ['book', 'key', 'candle']);
    const to = elsewhere(state, name, chance);
    const lies = state.things.find((thing) => thing.name === name)!.place;
    return {
      prompt: `Find the ${name} and put it on or into the ${to}.`,
      goals: [{ that: 'it lies there', some: 'things', like: { name, place: to } }],
      calls: [...fetched(state, name), ...bring(state, name, roomOf(state, name), to, [lies]), end()],
    };
  },
  (state, chance) => {
    const name = pick(chance, ['mug', 'plate', 'spoon']);
    const lies = state.things.find((thing) => thing.name === name)!.place;
    return {
      prompt: `Put the ${name} into the cupboard, clean.`,
      goals: [{ that: 'it lies there and is clean', some: 'things', like: { name, place: 'cupboard', dirty: false } }],
      calls: [
        ...fetched(state, name),
        ...between(roomOf(state, name), 'kitchen'),
        call('wash', { thing: name }),
        ...bring(state, name, 'kitchen', 'cupboard', [lies]),
        end(),
      ],
    };
  },
  (state, chance) => {
    const name = pick(chance, ['apple', 'egg']);
    return {
      prompt: `Heat the ${name} and put it on the bench in the garden.`,
      goals: [{ that: 'it lies there and is hot', some: 'things', like: { name, place: 'bench', heat: 'hot' } }],
      calls: [
        ...fetched(state, name),
        ...between(roomOf(state, name), 'kitchen'),
        call('heat', { thing: name }),
        ...bring(state, name, 'kitchen', 'bench', []),
        end(),
      ],
    };
  },
  (state, chance) => {
    const name = pick(chance, state.things).name;
    const room = roomOf(state, name);
    return {
      prompt: `In which room is the ${name}? Leave everything where it is.`,
      goals: [
        { that: 'the room is right', answer: room },
        { that: 'nothing was moved', unchanged: 'things' },
      ],
      calls: [...fetched(state, name).slice(0, -1), call('look'), end(room)],
    };
  },
];
