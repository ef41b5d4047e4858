import { days } from '../people';
import { maybe, number, one, refuse, same, text, type WorldFunction } from '../world';
import { knownEmail } from './contacts';
import type { Entry, Office } from './state';

export const calendar: { readonly [name: string]: WorldFunction<Office> } = {
  list_events: {
    app: 'calendar',
    does: 'Lists the entries of a day.',
    parameters: { day: text('Mon, Tue, Wed, Thu or Fri') },
    gives: 'a list of id, title, day, from, to and with',
    serves: ['events'],
    run: ({ calendar }, given) => {
      const day = dayOf(given.text('day'));
      return calendar.filter((entry) => entry.day === day).map((entry) => ({ ...entry }));
    },
  },
  search_events: {
    app: 'calendar',
    does: 'Finds entries by a word of their title.',
    parameters: { word: text('a word of the title') },
    gives: 'a list of id, title, day, from, to and with',
    ticks: 2,
    serves: ['events'],
    run: ({ calendar }, given) =>
      calendar
        .filter(({ title }) => title.toLowerCase().includes(given.text('word').toLowerCase()))
        .map((entry) => ({ ...entry })),
  },
  add_event: {
    app: 'calendar',
    does: 'Adds an entry; it must not overlap another.',
    parameters: {
      title: text('what it is called'),
      day: text('Mon, Tue, Wed, Thu or Fri'),
      from: number('the hour it begins, 8 to 17'),
      to: number('the hour it ends, up to 18'),
      with: maybe(text('the email of a contact')),
    },
    gives: 'the id of the entry',
    run(state, given) {
      const entry = { title: given.text('title'), day: dayOf(given.text('day')), ...hours(given.number('from'), given.number('to')), with: given.text('with') }; // prettier-ignore
      free(state, entry);
      if (entry.with) knownEmail(state, entry.with);
      const id = `e${state.calendar.length + 1}`;
      state.calendar.push({ id, ...entry });
      return { id };
    },
  },
  move_event: {
    app: 'calendar',
    does: 'Moves an entry to another day or hour; it keeps its length.',
    parameters: {
      id: text('the id of the entry'),
      day: text('Mon, Tue, Wed, Thu or Fri'),
      from: number('the hour it begins'),
    },
    gives: 'the entry',
    run(state, given) {
      const entry = entryOf(state, given.text('id'));
      const from = given.number('from');
      const moved = { ...entry, day: dayOf(given.text('day')), ...hours(from, from + entry.to - entry.from) };
      free(state, moved);
      Object.assign(entry, moved);
      return { ...entry };
    },
  },
  cancel_event: {
    app: 'calendar',
    does: 'Removes an entry.',
    parameters: { id: text('the id of the entry') },
    gives: 'nothing more',
    run(state, given) {
      const entry = entryOf(state, given.text('id'));
      state.calendar = state.calendar.filter((other) => other !== entry);
      return 'It is removed.';
    },
  },
};

const dayOf = (said: string): string =>
  days.find((day) => said.slice(0, 3).toLowerCase() === day.toLowerCase()) ??
  refuse(`'${said}' is no working day; use Mon, Tue, Wed, Thu or Fri.`);

const hours = (from: number, to: number): { from: number; to: number } =>
  from >= 8 && to <= 18 && to > from
    ? { from, to }
    : refuse(`From ${from} to ${to} is not possible; use hours from 8 to 18.`);

function free({ calendar }: Office, wanted: Omit<Entry, 'id'> & { id?: string }): void {
  const other = calendar.find(
    (entry) => entry.id !== wanted.id && entry.day === wanted.day && entry.from < wanted.to && wanted.from < entry.to,
  );
  if (other) refuse(`That overlaps '${other.title}' (${other.day}, ${other.from} to ${other.to}).`);
}

const entryOf = ({ calendar }: Office, id: string): Entry =>
  one(calendar, (entry) => same(entry.id, id), `There is no entry '${id}'.`);
