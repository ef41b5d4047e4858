import { pick } from '../../base/chance';
import type { Shop } from '../../worlds/places/shop';
import { call, end, type Template } from './errand';

const address = '7 Mill Lane';
const open = { status: 'open', address };

export const shopErrands: readonly Template<Shop>[] = [
  ({ products }, chance) => {
    const product = pick(
      chance,
      products.filter(({ count }) => count >= 2),
    );
    return {
      prompt: `Order two pieces of "${product.name}" to ${address}.`,
      goals: [
        { that: 'it is ordered', some: 'orders', like: { ...open, total: 2 * product.price } },
        { that: 'two pieces went', some: 'products', like: { id: product.id, count: product.count - 2 } },
      ],
      calls: [
        call('search_products', { word: product.name }),
        call('add_to_cart', { id: product.id, count: 2 }),
        call('place_order', { address }),
        end(),
      ],
    };
  },
  ({ products, coupons }, chance) => {
    const product = pick(
      chance,
      products.filter(({ count }) => count > 0),
    );
    const [code, percent] = Object.entries(coupons).find(([, share]) => share > 0)!;
    return {
      prompt: `Order one "${product.name}" to ${address} as cheaply as possible: use a coupon that is valid.`,
      goals: [{ that: 'it is ordered with the coupon', some: 'orders', like: { ...open, total: (product.price * (100 - percent)) / 100 } }], // prettier-ignore
      calls: [
        call('search_products', { word: product.name }),
        call('add_to_cart', { id: product.id, count: 1 }),
        call('list_coupons'),
        call('use_coupon', { code }),
        call('place_order', { address }),
        end(),
      ],
    };
  },
  ({ orders }) => ({
    prompt: 'Cancel every order that can still be cancelled.',
    goals: [
      { that: 'no order is open', none: 'orders', like: { status: 'open' } },
      { that: 'what was sent is as it was', path: 'orders.1.status', is: 'sent' },
    ],
    calls: [
      call('list_orders', { status: 'open' }),
      ...orders
        .filter(({ status }) => status === 'open')
        .map((order) => call('cancel_order', { number: order.number })),
      end(),
    ],
  }),
  ({ products }, chance) => {
    const category = pick(chance, products).category;
    const all = products.filter((product) => product.category === category);
    const best = all.reduce((top, one) => (one.rating > top.rating ? one : top));
    return {
      prompt: `Which product of the category ${category} has the best rating? Answer with its name; of several the one that is listed first. Buy nothing.`,
      goals: [
        { that: 'the name is right', answer: best.name },
        { that: 'nothing was ordered', unchanged: 'orders' },
      ],
      calls: [call('list_category', { category }), ...all.map(({ id }) => call('product', { id })), end(best.name)],
    };
  },
  ({ products }, chance) => {
    const category = pick(
      chance,
      products.filter(({ count }) => count > 0),
    ).category;
    const inStock = products.filter((product) => product.category === category && product.count > 0);
    const best = inStock.reduce((least, one) => (one.price < least.price ? one : least));
    const all = products
      .filter((product) => product.category === category)
      .toSorted((one, other) => one.price - other.price);
    const looked = all.slice(0, all.indexOf(best) + 1);
    return {
      prompt: `Order one piece of the cheapest product of the category ${category} that is not sold out to ${address}; of several the one that is listed first.`,
      goals: [
        { that: 'it is ordered', some: 'orders', like: { ...open, total: best.price } },
        { that: 'one piece went', some: 'products', like: { id: best.id, count: best.count - 1 } },
      ],
      calls: [
        call('list_category', { category }),
        ...looked.map(({ id }) => call('product', { id })),
        call('add_to_cart', { id: best.id, count: 1 }),
        call('place_order', { address }),
        end(),
      ],
    };
  },
  ({ products }, chance) => {
    const [one, other] = [pick(chance, products), pick(chance, products)];
    return {
      prompt: `What do one "${one.name}" and one "${other.name}" cost together, without a coupon? Leave the cart empty.`,
      goals: [
        { that: 'the sum is right', answer: String(one.price + other.price) },
        { that: 'the cart is empty', path: 'cart.lines', is: [] },
      ],
      calls: [
        call('search_products', { word: one.name }),
        call('search_products', { word: other.name }),
        end(String(one.price + other.price)),
      ],
    };
  },
];
