import { integer, pick, sample, type Chance } from '../../base/chance';
import { calendar } from '../office/calendar';
import { contacts as contactFunctions } from '../office/contacts';
import { files as fileFunctions } from '../office/files';
import { mail } from '../office/mail';
import type { Contact, Entry, Office } from '../office/state';
import { wallet } from '../office/wallet';
import { days, people } from '../people';
import { world } from '../world';

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
  functions: { ...contactFunctions, ...calendar, ...wallet, ...fileFunctions, ...mail },
});

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
