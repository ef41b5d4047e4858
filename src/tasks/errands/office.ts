import { pick } from '../../base/chance';
import type { Office } from '../../worlds/office/state';
import { days } from '../../worlds/people';
import { call, end, type Template } from './errand';

const firstName = (name: string): string => name.split(' ')[0]!;

export const officeErrands: readonly Template<Office>[] = [
  ({ contacts, wallet }, chance) => {
    const request = pick(chance, wallet.requests);
    const person = contacts.find(({ email }) => email === request.from)!;
    return {
      prompt: `${person.name} asks you for money. Pay that request and decline all others.`,
      goals: [
        { that: 'the request is paid', some: 'wallet.requests', like: { id: request.id, status: 'paid' } },
        { that: 'the money went out', path: 'wallet.sent.0.amount', is: request.amount },
        { that: 'no request is open', none: 'wallet.requests', like: { status: 'open' } },
        { that: 'only one payment was made', path: 'wallet.balance', is: wallet.balance - request.amount },
      ],
      calls: [
        call('list_requests'),
        call('find_contact', { name: person.name }),
        call('pay_request', { id: request.id }),
        ...wallet.requests.filter(({ id }) => id !== request.id).map(({ id }) => call('decline_request', { id })),
        end(),
      ],
    };
  },
  ({ calendar }, chance) => {
    const entry = pick(chance, calendar);
    const day = pick(
      chance,
      days.filter((other) => other !== entry.day),
    );
    return {
      prompt: `Move "${entry.title}" to ${day}, so that it begins at 12 o’clock.`,
      goals: [
        {
          that: 'it was moved',
          some: 'calendar',
          like: { id: entry.id, day, from: 12, to: 12 + entry.to - entry.from },
        },
        { that: 'no money was sent', unchanged: 'wallet' },
      ],
      calls: [call('search_events', { word: entry.title }), call('move_event', { id: entry.id, day, from: 12 }), end()],
    };
  },
  ({ contacts, files }, chance) => {
    const person = pick(chance, contacts);
    const path = pick(chance, ['notes/wifi.txt', 'notes/trip.txt']);
    return {
      prompt: `Send ${person.name} a mail with the subject "Note" whose text is exactly what stands in the file ${path}.`,
      goals: [
        {
          that: 'the mail was sent',
          some: 'mail.sent',
          like: { to: person.email, subject: 'Note', text: files[path]! },
        },
        { that: 'the file is still there', unchanged: 'files' },
      ],
      calls: [
        call('find_contact', { name: person.name }),
        call('read_file', { path }),
        call('send_mail', { to: person.email, subject: 'Note', text: files[path]! }),
        end(),
      ],
    };
  },
  ({ files }) => ({
    prompt: 'Delete the scratch files in the folder old (their names begin with tmp) and nothing else.',
    goals: [
      { that: 'what is no scratch is there', path: 'files', is: Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('old/tmp'))) }, // prettier-ignore
    ],
    calls: [
      call('list_files', { folder: 'old' }),
      call('delete_file', { path: 'old/tmp-1.txt' }),
      call('delete_file', { path: 'old/tmp-2.txt' }),
      end(),
    ],
  }),
  ({ contacts, files, wallet }, chance) => {
    const person = pick(chance, contacts);
    const [sum, guests] = [...files['notes/dinner.txt']!.matchAll(/\d+/g)].map(Number) as [number, number];
    const share = sum / guests;
    return {
      prompt: `${person.name} paid for the dinner. The file notes/dinner.txt says what it cost. Send ${firstName(person.name)} our share, that of one person.`,
      goals: [
        { that: 'the share was sent', some: 'wallet.sent', like: { to: person.email, amount: share } },
        { that: 'nothing else was sent', path: 'wallet.balance', is: wallet.balance - share },
      ],
      calls: [
        call('read_file', { path: 'notes/dinner.txt' }),
        call('find_contact', { name: person.name }),
        call('send_money', { to: person.email, amount: share }),
        end(),
      ],
    };
  },
  ({ contacts, mail }, chance) => {
    const letter = mail.inbox[1]!;
    const code = /\d+/.exec(letter.text)![0];
    const person = pick(
      chance,
      contacts.filter(({ email }) => email !== letter.from),
    );
    return {
      prompt: `A mail has the door code. Write the code, and nothing else, into a new file notes/door.txt, and mail the same to ${person.name} with the subject "Door".`,
      goals: [
        { that: 'the code is in the file', path: 'files.notes/door.txt', is: code },
        { that: 'the mail was sent', some: 'mail.sent', like: { to: person.email, subject: 'Door', text: code } },
      ],
      calls: [
        call('list_mail'),
        call('read_mail', { id: letter.id }),
        call('write_file', { path: 'notes/door.txt', text: code }),
        call('find_contact', { name: person.name }),
        call('send_mail', { to: person.email, subject: 'Door', text: code }),
        end(),
      ],
    };
  },
];
