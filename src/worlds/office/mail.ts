import { one, same, text, type WorldFunction } from '../world';
import { knownEmail } from './contacts';
import type { Office } from './state';

export const mail: { readonly [name: string]: WorldFunction<Office> } = {
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
};
