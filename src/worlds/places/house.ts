import { pick, sample } from '../../base/chance';
import { one, refuse, same, text, world } from '../world';

interface Thing {
  readonly name: string;
  /** A room, a container in one, or 'you'. */
  place: string;
  dirty: boolean;
  heat: string;
}
interface Container {
  readonly name: string;
  readonly room: string;
  open: boolean;
  /** Whether it can be closed at all. */
  readonly door: boolean;
}
export interface House {
  room: string;
  readonly containers: readonly Container[];
  readonly things: readonly Thing[];
}
const ways: { readonly [room: string]: readonly string[] } = {
  hall: ['kitchen', 'bedroom', 'garden'],
  kitchen: ['hall', 'cellar'],
  bedroom: ['hall'],
  garden: ['hall'],
  cellar: ['kitchen'],
};
const furniture: readonly (readonly [name: string, room: string, door: boolean])[] = [
  ['cupboard', 'kitchen', true],
  ['fridge', 'kitchen', true],
  ['sink', 'kitchen', false],
  ['stove', 'kitchen', false],
  ['chest', 'bedroom', true],
  ['desk', 'bedroom', false],
  ['shelf', 'hall', false],
  ['bench', 'garden', false],
  ['crate', 'cellar', true],
];
const names = ['mug', 'plate', 'apple', 'egg', 'book', 'key', 'candle', 'spoon'];
const washable = ['mug', 'plate', 'spoon'];
const food = ['apple', 'egg'];

/** Five rooms, furniture that opens and things that lie about: a text adventure with nothing to lose but steps. */
export default world<House>({
  title: 'House',
  about: `You stand in the hall of a house. Rooms: ${Object.keys(ways).join(', ')}. You can carry two things.`,
  begin: (chance) => ({
    room: 'hall',
    containers: furniture.map(([name, room, door]) => ({ name, room, open: !door, door })),
    things: sample(chance, names, names.length).map((name) => ({
      name,
      place: pick(
        chance,
        furniture.filter(([kind]) => kind !== 'stove' && kind !== 'sink'),
      )[0],
      dirty: washable.includes(name),
      heat: 'room',
    })),
  }),
  functions: {
    look: {
      app: 'house',
      does: 'Looks around in the room.',
      gives: 'the room, where one can go, the furniture, what lies in what is open, and what you carry',
      run: (state) => view(state),
    },
    go: {
      app: 'house',
      does: 'Goes to a room that is next to this one.',
      parameters: { room: text('a room next door') },
      gives: 'what one sees there',
      run(state, given) {
        const next = ways[state.room]!;
        const room = next.find((name) => same(name, given.text('room')));
        if (!room) refuse(`One cannot go from the ${state.room} to '${given.text('room')}'; one can go to ${next.join(', ')}.`); // prettier-ignore
        state.room = room!;
        return view(state);
      },
    },
    open: {
      app: 'house',
      does: 'Opens a piece of furniture.',
      parameters: { what: text('furniture in this room') },
      gives: 'what is in it',
      run(state, given) {
        const container = here(state, given.text('what'));
        if (container.open) refuse(`The ${container.name} is open.`);
        container.open = true;
        return { [container.name]: inside(state, container.name) };
      },
    },
    close: {
      app: 'house',
      does: 'Closes a piece of furniture.',
      parameters: { what: text('furniture in this room') },
      gives: 'nothing more',
      run(state, given) {
        const container = here(state, given.text('what'));
        if (!container.door || !container.open) refuse(`The ${container.name} cannot be closed.`);
        container.open = false;
        return 'It is closed.';
      },
    },
    take: {
      app: 'house',
      does: 'Takes a thing.',
      parameters: { thing: text('a thing one can see') },
      gives: 'what you carry',
      run(state, given) {
        const thing = thingOf(state, given.text('thing'));
        const container = state.containers.find(({ name }) => name === thing.place);
        if (!container || container.room !== state.room || !container.open) refuse(`There is no ${thing.name} to be seen here.`); // prettier-ignore
        if (inside(state, 'you').length >= 2) refuse('You carry two things; put one down first.');
        thing.place = 'you';
        return { you: inside(state, 'you') };
      },
    },
    put: {
      app: 'house',
      does: 'Puts a thing you carry into or onto furniture that is open.',
      parameters: { thing: text('a thing you carry'), where: text('furniture in this room') },
      gives: 'what lies there',
      run(state, given) {
        const thing = carried(state, given.text('thing'));
        const container = here(state, given.text('where'));
        if (!container.open) refuse(`The ${container.name} is closed.`);
        thing.place = container.name;
        return { [container.name]: inside(state, container.name) };
      },
    },
    wash: {
      app: 'house',
      does: 'Washes a thing you carry, where there is a sink.',
      parameters: { thing: text('a thing you carry') },
      gives: 'nothing more',
      run(state, given) {
        here(state, 'sink');
        carried(state, given.text('thing')).dirty = false;
        return 'It is clean.';
      },
    },
    heat: {
      app: 'house',
      does: 'Heats food you carry, where there is a stove.',
      parameters: { thing: text('food you carry') },
      gives: 'nothing more',
      run(state, given) {
        here(state, 'stove');
        const thing = carried(state, given.text('thing'));
        if (!food.includes(thing.name)) refuse(`The ${thing.name} is not to be heated.`);
        thing.heat = 'hot';
        return 'It is hot.';
      },
    },
  },
});

function view(state: House) {
  const near = state.containers.filter(({ room }) => room === state.room);
  return {
    room: state.room,
    ways: [...ways[state.room]!],
    furniture: Object.fromEntries(near.map(({ name, open }) => [name, open ? inside(state, name) : 'closed'])),
    you: inside(state, 'you'),
  };
}
const inside = ({ things }: House, place: string): string[] =>
  things.filter((thing) => thing.place === place).map(({ name, dirty, heat }) => `${dirty ? 'dirty ' : ''}${heat === 'hot' ? 'hot ' : ''}${name}`); // prettier-ignore
const here = ({ containers, room }: House, name: string): Container =>
  one(
    containers,
    (container) => same(container.name, name) && container.room === room,
    `There is no ${name} in the ${room}.`,
  );
const thingOf = ({ things }: House, name: string): Thing =>
  one(things, (thing) => same(thing.name, name.replace(/^(?:the |dirty |hot )+/i, '')), `There is no ${name}.`);
function carried(state: House, name: string): Thing {
  const thing = thingOf(state, name);
  return thing.place === 'you' ? thing : refuse(`You do not carry the ${thing.name}.`);
}
