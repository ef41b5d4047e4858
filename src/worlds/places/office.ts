import { integer, pick, sample, type Chance } from '../../base/chance';
import { days, people, type Person } from '../people';
import { maybe, number, one, refuse, same, text, world } from '../world';

interface Contact extends Person {
  readonly group: string;
}
interface Entry {
  readonly id: string;
  title: string;
  day: string;
  /** Hours. */
  from: number;
  to: number;
  with: string;
}
export interface Office {
  readonly contacts: readonly Contact[];
  calendar: Entry[];
  readonly wallet: {
    balance: number;
    readonly sent: { to: string; amount: number; note: string }[];
    readonly requests: { id: string; from: string; amount: number; reason: string; status: string }[];
  };
  files: { [path: string]: string };
  readonly mail: {
    readonly inbox: readonly {
      readonly id: string;
      readonly from: string;
      readonly subject: string;
      readonly text: string;
    }[];
    readonly sent: { to: string; subject: string; text: string }[];
  };
}
const groups = ['team', 'family', 'client'] as const;
const titles = ['Planning', 'Review', 'Interview', 'Budget talk', 'Workshop', 'Standup', 'Training', 'Retrospective'];
const reasons = ['lunch', 'train tickets', 'the present', 'printing', 'concert tickets'];

/** Contacts, a calendar of one week, a wallet, files and mail of one person. */
export default world<Office>({
  title: 'Office',
  about: 'You work for one person: their contacts, calendar (Mon to Fri, 8 to 18 o’clock), wallet, files and mail.',
  begin(chance) {
    const contacts = people(chance, 6).map((person, index) => ({ ...person, group: groups[index % 3]! }));
    const friends = sample(chance, contacts, 3);
    return {
      contacts,
      calendar: entries(chance, contacts),
      wallet: {
        balance: integer(chance, 300, 600),
        sent: [],
        requests: friends.map(({ email }, index) => ({
          id: `r${index + 1}`,
          from: email,
          amount: integer(chance, 12, 60),
          reason: reasons[(index + integer(chance, 0, 1)) % reasons.length]!,
          status: 'open',
        })),
      },
      files: files(chance, contacts),
      mail: {
        inbox: sample(chance, contacts, 3).map(({ email }, index) => ({
          id: `m${index + 1}`,
          from: email,
          subject: ['The address', 'The code', 'The number'][index]!,
          text: [
            `The new address is ${integer(chance, 2, 90)} ${pick(chance, ['Mill', 'Lake', 'Hill', 'Park'])} Street.`,
            `The door code is ${integer(chance, 1000, 9999)}.`,
            `We will be ${integer(chance, 5, 30)} people.`,
          ][index]!,
        })),
        sent: [],
      },
    };
  },
  functions: {
    find_contact: {
      app: 'contacts',
      does: 'Finds one contact by name.',
      parameters: { name: text('a first name or a full name') },
      gives: 'name, email, phone and group',
      serves: ['contact'],
      run: ({ contacts }, given) => {
        const wanted = given.text('name');
        const found = one(contacts, ({ name }) => same(name, wanted) || same(name.split(' ')[0]!, wanted), `There is no contact '${wanted}'.`); // prettier-ignore
        return { ...found };
      },
    },
    list_contacts: {
      app: 'contacts',
      does: 'Lists contacts.',
      parameters: { group: maybe(text('team, family or client; all when left out')) },
      gives: 'a list of name, email, phone and group',
      ticks: 2,
      serves: ['contact'],
      run: ({ contacts }, given) =>
        contacts
          .filter(({ group }) => !given.has('group') || same(group, given.text('group')))
          .map((it) => ({ ...it })),
    },
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
    balance: {
      app: 'wallet',
      does: 'Tells how much money there is.',
      gives: 'the balance',
      run: ({ wallet }) => ({ balance: wallet.balance }),
    },
    send_money: {
      app: 'wallet',
      does: 'Sends money to a contact.',
      parameters: {
        to: text('the email of a contact'),
        amount: number('how much'),
        note: maybe(text('what it is for')),
      },
      gives: 'the balance',
      ticks: 3,
      run(state, given) {
        const [to, amount] = [given.text('to'), given.number('amount')];
        knownEmail(state, to);
        pay(state, to, amount, given.text('note'));
        return { balance: state.wallet.balance };
      },
    },
    list_requests: {
      app: 'wallet',
      does: 'Lists who asks for money.',
      gives: 'a list of id, from, amount, reason and status',
      run: ({ wallet }) => wallet.requests.map((request) => ({ ...request })),
    },
    pay_request: {
      app: 'wallet',
      does: 'Pays what a request asks for.',
      parameters: { id: text('the id of the request') },
      gives: 'the balance',
      ticks: 3,
      run(state, given) {
        const request = openRequest(state, given.text('id'));
        pay(state, request.from, request.amount, request.reason);
        request.status = 'paid';
        return { balance: state.wallet.balance };
      },
    },
    decline_request: {
      app: 'wallet',
      does: 'Declines a request.',
      parameters: { id: text('the id of the request') },
      gives: 'nothing more',
      run(state, given) {
        openRequest(state, given.text('id')).status = 'declined';
        return 'It is declined.';
      },
    },
    list_files: {
      app: 'files',
      does: 'Lists the files of a folder.',
      parameters: { folder: maybe(text('notes or old; all files when left out')) },
      gives: 'a list of paths',
      run: ({ files: all }, given) =>
        Object.keys(all).filter((path) => !given.has('folder') || path.startsWith(`${given.text('folder').replace(/\/$/, '')}/`)), // prettier-ignore
    },
    read_file: {
      app: 'files',
      does: 'Reads a file.',
      parameters: { path: text('its path, as notes/dinner.txt') },
      gives: 'its text',
      run: ({ files: all }, given) => all[known(all, given.text('path'))]!,
    },
    write_file: {
      app: 'files',
      does: 'Writes a file; what was there is replaced.',
      parameters: { path: text('its path'), text: maybe(text('what stands in it')) },
      gives: 'nothing more',
      run(state, given) {
        state.files[given.text('path')] = given.text('text');
        return 'It is written.';
      },
    },
    delete_file: {
      app: 'files',
      does: 'Deletes a file.',
      parameters: { path: text('its path') },
      gives: 'nothing more',
      run(state, given) {
        delete state.files[known(state.files, given.text('path'))];
        return 'It is deleted.';
      },
    },
    list_mail: {
      app: 'mail',
      does: 'Lists the mails that came.',
      gives: 'a list of id, from and subject',
      run: ({ mail }) => mail.inbox.map(({ id, from, subject }) => ({ id, from, subject })),
    },
    read_mail: {
      app: 'mail',
      does: 'Reads a mail.',
      parameters: { id: text('the id of the mail') },
      gives: 'from, subject and text',
      run: ({ mail }, given) => ({
        ...one(mail.inbox, ({ id }) => same(id, given.text('id')), `There is no mail '${given.text('id')}'.`),
      }),
    },
    send_mail: {
      app: 'mail',
      does: 'Sends a mail to a contact.',
      parameters: {
        to: text('the email of a contact'),
        subject: text('what it is about'),
        text: text('what it says'),
      },
      gives: 'nothing more',
      ticks: 2,
      run(state, given) {
        knownEmail(state, given.text('to'));
        state.mail.sent.push({ to: given.text('to'), subject: given.text('subject'), text: given.text('text') });
        return 'It is sent.';
      },
    },
  },
});

/** One entry a day, and a second one on two of them; never from 12 to 14. */
function entries(chance: Chance, contacts: readonly Contact[]): Entry[] {
  const names = sample(chance, titles, days.length + 2);
  return [...days, days[1], days[3]].map((day, index) => {
    const from = index < days.length ? integer(chance, 8, 10) : integer(chance, 14, 16);
    const length = integer(chance, 1, 2);
    return {
      id: `e${index + 1}`,
      title: names[index]!,
      day,
      from,
      to: from + length,
      with: pick(chance, contacts).email,
    };
  });
}
function files(chance: Chance, contacts: readonly Contact[]): { [path: string]: string } {
  const guests = integer(chance, 3, 6);
  return {
    'notes/dinner.txt': `Dinner: ${guests * integer(chance, 11, 25)} altogether, ${guests} people, to be shared equally.`,
    'notes/trip.txt': `Trip with ${pick(chance, contacts).name}: leave at ${integer(chance, 6, 11)} o’clock from platform ${integer(chance, 1, 12)}.`,
    'notes/wifi.txt': `Wifi: ${pick(chance, ['maple', 'cedar', 'birch'])}-${integer(chance, 100, 999)}`,
    'old/tmp-1.txt': 'scratch',
    'old/tmp-2.txt': 'scratch',
    'old/taxes.txt': `Taxes paid: ${integer(chance, 1000, 4000)}`,
  };
}
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
const knownEmail = ({ contacts }: Office, email: string): Contact =>
  one(contacts, (contact) => contact.email === email, `'${email}' is not the email of a contact.`);
const openRequest = ({ wallet }: Office, id: string) =>
  one(
    wallet.requests,
    (request) => same(request.id, id) && request.status === 'open',
    `There is no open request '${id}'.`,
  );
function pay({ wallet }: Office, to: string, amount: number, note: string): void {
  if (!(amount > 0)) refuse(`${amount} cannot be sent.`);
  if (amount > wallet.balance) refuse(`There is not enough money: ${wallet.balance}.`);
  wallet.balance -= amount;
  wallet.sent.push({ to, amount, note });
}
const known = (all: Office['files'], path: string): string =>
  Object.hasOwn(all, path) ? path : refuse(`There is no file '${path}'.`);
