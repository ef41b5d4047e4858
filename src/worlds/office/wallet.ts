import { maybe, number, one, refuse, same, text, type WorldFunction } from '../world';
import { knownEmail } from './contacts';
import type { Office } from './state';

export const wallet: { readonly [name: string]: WorldFunction<Office> } = {
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
};

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
