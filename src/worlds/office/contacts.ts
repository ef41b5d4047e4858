import { maybe, one, refuse, same, text, type WorldFunction } from '../world';
import type { Contact, Office } from './state';

export const contacts: { readonly [name: string]: WorldFunction<Office> } = {
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
      contacts.filter(({ group }) => !given.has('group') || same(group, given.text('group'))).map((it) => ({ ...it })),
  },
};

export const knownEmail = ({ contacts }: Office, email: string): Contact =>
  one(contacts, (contact) => contact.email === email, `'${email}' is not the email of a contact.`);
