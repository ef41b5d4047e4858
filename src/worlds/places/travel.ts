import { integer, sample, type Chance } from '../../base/chance';
import { days } from '../people';
import { number, one, refuse, same, text, world } from '../world';

interface Train {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  /** Hours. */
  readonly departs: number;
  readonly arrives: number;
  readonly price: number;
  seats: number;
}
interface Hotel {
  readonly id: string;
  readonly city: string;
  readonly name: string;
  /** For a night. */
  readonly price: number;
  readonly stars: number;
  rooms: number;
}
export interface Travel {
  readonly cities: readonly string[];
  readonly trains: readonly Train[];
  readonly hotels: readonly Hotel[];
  readonly weather: readonly {
    readonly city: string;
    readonly day: string;
    readonly sky: string;
    readonly degrees: number;
  }[];
  readonly purse: { money: number };
  bookings: { id: string; kind: string; of: string; cost: number }[];
}
const cities = ['Arvik', 'Belmora', 'Corvane', 'Dunmere', 'Estoval', 'Farholm'];
const houses = ['Anchor', 'Bridge', 'Crown', 'Garden', 'Harbour', 'Linden', 'Mirror', 'Orchard'];
const skies = ['sun', 'rain', 'snow', 'fog'];

/** Trains, hotels and the weather of a week between a few towns, and a purse that must suffice. */
export default world<Travel>({
  title: 'Travel',
  about: `You book trips: trains and hotels from Mon to Fri, paid from one purse. Towns: ${cities.join(', ')}.`,
  begin: (chance) => ({
    cities,
    trains: trains(chance),
    hotels: hotels(chance),
    weather: cities.flatMap((city) =>
      days.map((day) => ({ city, day, sky: skies[integer(chance, 0, 3)]!, degrees: integer(chance, -5, 30) })),
    ),
    purse: { money: integer(chance, 300, 500) },
    bookings: [{ id: 'b1', kind: 'hotel', of: 'h1', cost: 50 }],
  }),
  functions: {
    find_trains: {
      app: 'trains',
      does: 'Finds the trains between two towns on a day.',
      parameters: { from: text('a town'), to: text('a town'), day: text('Mon, Tue, Wed, Thu or Fri') },
      gives: 'a list of id, departs, arrives, price and seats',
      ticks: 2,
      serves: ['trains'],
      run: ({ trains: all }, given) =>
        all
          .filter(
            (it) =>
              same(it.from, given.text('from')) && same(it.to, given.text('to')) && same(it.day, given.text('day')),
          ) // prettier-ignore
          .map((it) => ({ ...it })),
    },
    departures: {
      app: 'trains',
      does: 'Lists all trains that leave a town on a day.',
      parameters: { town: text('a town'), day: text('Mon, Tue, Wed, Thu or Fri') },
      gives: 'a list of id, to, departs, arrives, price and seats',
      ticks: 3,
      serves: ['trains'],
      run: ({ trains: all }, given) =>
        all
          .filter((it) => same(it.from, given.text('town')) && same(it.day, given.text('day')))
          .map((it) => ({ ...it })),
    },
    book_train: {
      app: 'trains',
      does: 'Books seats in a train.',
      parameters: { id: text('the id of the train'), seats: number('how many') },
      gives: 'the booking and the money left',
      ticks: 4,
      run(state, given) {
        const train = one(
          state.trains,
          ({ id }) => same(id, given.text('id')),
          `There is no train '${given.text('id')}'.`,
        );
        const seats = whole(given.number('seats'));
        if (seats > train.seats) refuse(`There are only ${train.seats} seats in ${train.id}.`);
        const booking = book(state, 'train', train.id, seats * train.price);
        train.seats -= seats;
        return booking;
      },
    },
    find_hotels: {
      app: 'hotels',
      does: 'Finds the hotels of a town.',
      parameters: { town: text('a town') },
      gives: 'a list of id, name, price for a night, stars and rooms',
      ticks: 2,
      serves: ['hotels'],
      run: ({ hotels: all }, given) =>
        all.filter(({ city }) => same(city, given.text('town'))).map((it) => ({ ...it })),
    },
    hotels_up_to: {
      app: 'hotels',
      does: 'Finds all hotels that cost at most so much a night, in any town.',
      parameters: { price: number('for a night') },
      gives: 'a list of id, city, name, price, stars and rooms',
      ticks: 3,
      serves: ['hotels'],
      run: ({ hotels: all }, given) =>
        all.filter(({ price }) => price <= given.number('price')).map((it) => ({ ...it })),
    },
    book_hotel: {
      app: 'hotels',
      does: 'Books a room.',
      parameters: { id: text('the id of the hotel'), nights: number('how many') },
      gives: 'the booking and the money left',
      ticks: 4,
      run(state, given) {
        const hotel = one(
          state.hotels,
          ({ id }) => same(id, given.text('id')),
          `There is no hotel '${given.text('id')}'.`,
        );
        if (!hotel.rooms) refuse(`${hotel.name} has no room left.`);
        const booking = book(state, 'hotel', hotel.id, whole(given.number('nights')) * hotel.price);
        hotel.rooms--;
        return booking;
      },
    },
    forecast: {
      app: 'weather',
      does: 'Tells the weather of a town on a day.',
      parameters: { town: text('a town'), day: text('Mon, Tue, Wed, Thu or Fri') },
      gives: 'the sky (sun, rain, snow or fog) and degrees',
      serves: ['weather'],
      run: ({ weather }, given) => ({
        ...one(weather, ({ city, day }) => same(city, given.text('town')) && same(day, given.text('day')), 'There is no forecast for that town and day.'), // prettier-ignore
      }),
    },
    weather_map: {
      app: 'weather',
      does: 'Tells the weather of all towns on a day.',
      parameters: { day: text('Mon, Tue, Wed, Thu or Fri') },
      gives: 'a list of city, sky and degrees',
      ticks: 2,
      serves: ['weather'],
      run: ({ weather }, given) => weather.filter(({ day }) => same(day, given.text('day'))).map((it) => ({ ...it })),
    },
    list_bookings: {
      app: 'bookings',
      does: 'Lists what is booked.',
      gives: 'a list of id, kind, of and cost',
      run: ({ bookings }) => bookings.map((it) => ({ ...it })),
    },
    cancel_booking: {
      app: 'bookings',
      does: 'Cancels a booking; half of its cost comes back.',
      parameters: { id: text('the id of the booking') },
      gives: 'the money left',
      ticks: 2,
      run(state, given) {
        const booking = one(state.bookings, ({ id }) => same(id, given.text('id')), `There is no booking '${given.text('id')}'.`); // prettier-ignore
        state.bookings = state.bookings.filter((other) => other !== booking);
        state.purse.money += booking.cost / 2;
        return { money: state.purse.money };
      },
    },
    money: {
      app: 'bookings',
      does: 'Tells how much money is left.',
      gives: 'the money',
      run: ({ purse }) => ({ money: purse.money }),
    },
  },
});

/** Three a day between each pair in both directions would be too many to read: each day has its own pairs. */
function trains(chance: Chance): Train[] {
  let number = 0;
  return days.flatMap((day) => {
    const [one, two, three] = sample(chance, cities, 3) as [string, string, string];
    return [
      [one, two],
      [two, three],
      [one, three],
    ].flatMap(([from, to]) =>
      sample(chance, [6, 8, 10, 12, 14, 16], 3).map((departs) => {
        const takes = integer(chance, 1, 5);
        const price = integer(chance, 11, 70);
        return { id: `t${++number}`, from: from!, to: to!, day, departs, arrives: departs + takes, price, seats: integer(chance, 1, 6) }; // prettier-ignore
      }),
    );
  });
}
function hotels(chance: Chance): Hotel[] {
  let number = 0;
  return cities.flatMap((city) =>
    sample(chance, houses, 3).map((name) => ({
      id: `h${++number}`,
      city,
      name: `${name} House`,
      price: integer(chance, 30, 120),
      stars: integer(chance, 1, 5),
      rooms: integer(chance, 0, 3),
    })),
  );
}
function book(state: Travel, kind: string, of: string, cost: number) {
  if (cost > state.purse.money) refuse(`It costs ${cost}, and there is only ${state.purse.money}.`);
  state.purse.money -= cost;
  const id = `b${state.bookings.length + 1}`;
  state.bookings.push({ id, kind, of, cost });
  return { id, cost, money: state.purse.money };
}
const whole = (count: number): number =>
  Number.isInteger(count) && count > 0 ? count : refuse(`${count} is not possible; a whole number from 1 is needed.`);
