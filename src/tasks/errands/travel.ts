import { pick } from '../../base/chance';
import { days } from '../../worlds/people';
import type { Travel } from '../../worlds/places/travel';
import { call, end, type Template } from './errand';

const least = <Kind>(list: readonly Kind[], by: (one: Kind) => number): Kind =>
  list.reduce((best, one) => (by(one) < by(best) ? one : best));

export const travelErrands: readonly Template<Travel>[] = [
  ({ trains, purse }, chance) => {
    const { from, to, day } = pick(chance, trains);
    const all = trains.filter((train) => train.from === from && train.to === to && train.day === day);
    const train = least(all, ({ price, id }) => price + Number(id.slice(1)) / 1000);
    return {
      prompt: `Book one seat in the cheapest train from ${from} to ${to} on ${day}; of equally cheap ones the one that is listed first.`,
      goals: [
        {
          that: 'the cheapest train is booked',
          some: 'bookings',
          like: { kind: 'train', of: train.id, cost: train.price },
        },
        { that: 'nothing else was paid', path: 'purse.money', is: purse.money - train.price },
      ],
      calls: [call('find_trains', { from, to, day }), call('book_train', { id: train.id, seats: 1 }), end()],
    };
  },
  ({ trains }, chance) => {
    const { from, to, day } = pick(chance, trains);
    const all = trains.filter((train) => train.from === from && train.to === to && train.day === day);
    const train = least(all, ({ arrives, price }) => arrives + price / 1000);
    return {
      prompt: `Which train from ${from} to ${to} on ${day} is there first (of several the cheapest)? Answer with its id and book nothing.`,
      goals: [
        { that: 'the id is right', answer: train.id },
        { that: 'nothing was booked', unchanged: 'bookings' },
      ],
      calls: [call('find_trains', { from, to, day }), end(train.id)],
    };
  },
  ({ hotels }, chance) => {
    const city = pick(
      chance,
      hotels.filter(({ rooms }) => rooms > 0),
    ).city;
    const open = hotels.filter((hotel) => hotel.city === city && hotel.rooms > 0);
    const hotel = least(open, ({ price, id }) => price + Number(id.slice(1)) / 1000);
    return {
      prompt: `Book two nights in the cheapest hotel of ${city} that has a room left.`,
      goals: [{ that: 'it is booked', some: 'bookings', like: { kind: 'hotel', of: hotel.id, cost: 2 * hotel.price } }],
      calls: [call('find_hotels', { town: city }), call('book_hotel', { id: hotel.id, nights: 2 }), end()],
    };
  },
  ({ weather, cities }, chance) => {
    const day = pick(chance, days);
    const warmest = least(weather.filter((one) => one.day === day), ({ degrees, city }) => -degrees + cities.indexOf(city) / 100); // prettier-ignore
    return {
      prompt: `In which town is it warmest on ${day}? Of several equally warm ones name the first in the list of towns.`,
      goals: [{ that: 'the town is right', answer: warmest.city }],
      calls: [call('weather_map', { day }), end(warmest.city)],
    };
  },
  ({ purse }) => ({
    prompt: 'Cancel the hotel that is booked, and say how much money there is then.',
    goals: [
      { that: 'nothing is booked', path: 'bookings', is: [] },
      { that: 'the money is right', answer: String(purse.money + 25) },
    ],
    calls: [call('list_bookings'), call('cancel_booking', { id: 'b1' }), end(String(purse.money + 25))],
  }),
  ({ trains, weather, hotels }, chance) => {
    const open = trains.filter(({ to }) => hotels.some(({ city, rooms }) => city === to && rooms > 0));
    const { from, to, day } = pick(chance, open);
    const { sky } = weather.find((one) => one.city === to && one.day === day)!;
    const train = least(trains.filter((one) => one.from === from && one.to === to && one.day === day), ({ departs }) => departs); // prettier-ignore
    const hotel = least(hotels.filter(({ city, rooms }) => city === to && rooms > 0), ({ stars, id }) => -stars + Number(id.slice(1)) / 1000); // prettier-ignore
    const wet = sky === 'rain' || sky === 'snow';
    return {
      prompt: `On ${day} somebody goes from ${from} to ${to}. If it rains or snows there on that day, book one night in the hotel of ${to} with the most stars that has a room (of several the first listed); else book one seat in the train that leaves first.`,
      goals: [
        wet
          ? { that: 'the hotel is booked', some: 'bookings', like: { kind: 'hotel', of: hotel.id, cost: hotel.price } }
          : { that: 'the train is booked', some: 'bookings', like: { kind: 'train', of: train.id, cost: train.price } },
        { that: 'only one thing is booked', none: 'bookings', like: { id: 'b3' } },
      ],
      calls: [
        call('forecast', { town: to, day }),
        ...(wet
          ? [call('find_hotels', { town: to }), call('book_hotel', { id: hotel.id, nights: 1 })]
          : [call('find_trains', { from, to, day }), call('book_train', { id: train.id, seats: 1 })]),
        end(),
      ],
    };
  },
];
