import { integer, pick, sample } from '../../base/chance';
import { maybe, number, one, refuse, same, text, world } from '../world';

interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly price: number;
  count: number;
  readonly rating: number;
}
interface Line {
  readonly product: string;
  count: number;
}
export interface Shop {
  readonly products: readonly Product[];
  readonly coupons: { readonly [code: string]: number };
  cart: { lines: Line[]; coupon: string };
  readonly orders: { number: string; lines: readonly Line[]; total: number; address: string; status: string }[];
}
const kinds: { readonly [category: string]: readonly string[] } = {
  lamps: ['desk lamp', 'floor lamp', 'night lamp', 'wall lamp'],
  chairs: ['oak chair', 'folding chair', 'rocking chair', 'office chair'],
  mugs: ['blue mug', 'travel mug', 'tea mug', 'tin mug'],
  ropes: ['hemp rope', 'climbing rope', 'jump rope', 'boat rope'],
};

/** A shop with a cart, coupons, orders that can be cancelled, and things that run out. */
export default world<Shop>({
  title: 'Shop',
  about: `You shop for somebody: one cart, one coupon an order. Categories: ${Object.keys(kinds).join(', ')}.`,
  begin(chance) {
    const products = Object.entries(kinds).flatMap(
      ([category, names]) =>
      names.map((name) => ({ name, category, price: integer(chance, 4, 80), count: integer(chance, 0, 5), rating: integer(chance, 20, 50) / 10 })), // prettier-ignore
    );
    const numbered = sample(chance, products, products.length).map((product, index) => ({
      id: `p${index + 1}`,
      ...product,
    }));
    const bought = numbered.find(({ count }) => count > 0)!;
    return {
      products: numbered,
      coupons: { [`SAVE${integer(chance, 10, 99)}`]: 10 * integer(chance, 1, 4), [`OLD${integer(chance, 10, 99)}`]: 0 },
      cart: { lines: [], coupon: '' },
      orders: [
        { number: 'o1', lines: [{ product: bought.id, count: 1 }], total: bought.price, address: '1 First Street', status: 'open' }, // prettier-ignore
        { number: 'o2', lines: [{ product: pick(chance, numbered).id, count: 2 }], total: integer(chance, 20, 90), address: '1 First Street', status: 'sent' }, // prettier-ignore
      ],
    };
  },
  functions: {
    search_products: {
      app: 'catalogue',
      does: 'Finds products by a word of their name.',
      parameters: { word: text('a word of the name') },
      gives: 'a list of id, name and price',
      ticks: 2,
      serves: ['products'],
      run: ({ products }, given) =>
        products
          .filter(({ name }) => name.includes(given.text('word').toLowerCase()))
          .map(({ id, name, price }) => ({ id, name, price })),
    },
    list_category: {
      app: 'catalogue',
      does: 'Lists the products of a category.',
      parameters: { category: text('lamps, chairs, mugs or ropes') },
      gives: 'a list of id, name and price',
      ticks: 2,
      serves: ['products'],
      run: ({ products }, given) => {
        const list = products.filter(({ category }) => same(category, given.text('category')));
        if (!list.length) refuse(`There is no category '${given.text('category')}'.`);
        return list.map(({ id, name, price }) => ({ id, name, price }));
      },
    },
    product: {
      app: 'catalogue',
      does: 'Tells all about a product.',
      parameters: { id: text('the id of the product') },
      gives: 'name, category, price, how many are left, and rating out of 5',
      run: (state, given) => ({ ...productOf(state, given.text('id')) }),
    },
    add_to_cart: {
      app: 'cart',
      does: 'Puts products into the cart.',
      parameters: { id: text('the id of the product'), count: number('how many') },
      gives: 'the cart',
      run(state, given) {
        const product = productOf(state, given.text('id'));
        const count = given.number('count');
        const line = state.cart.lines.find((one) => one.product === product.id);
        if (!Number.isInteger(count) || count < 1) refuse(`${count} cannot be put into the cart.`);
        if (count + (line?.count ?? 0) > product.count) refuse(`Only ${product.count} of '${product.name}' are left.`);
        if (line) line.count += count;
        else state.cart.lines.push({ product: product.id, count });
        return cartOf(state);
      },
    },
    remove_from_cart: {
      app: 'cart',
      does: 'Takes a product out of the cart.',
      parameters: { id: text('the id of the product') },
      gives: 'the cart',
      run(state, given) {
        state.cart.lines = state.cart.lines.filter(({ product }) => !same(product, given.text('id')));
        return cartOf(state);
      },
    },
    show_cart: {
      app: 'cart',
      does: 'Shows the cart.',
      gives: 'its products, the coupon and the total',
      run: (state) => cartOf(state),
    },
    list_coupons: {
      app: 'cart',
      does: 'Lists the coupons that there are.',
      gives: 'a list of codes',
      run: ({ coupons }) => Object.keys(coupons),
    },
    use_coupon: {
      app: 'cart',
      does: 'Uses a coupon for the cart.',
      parameters: { code: text('the code of the coupon') },
      gives: 'the cart',
      run(state, given) {
        const percent = state.coupons[given.text('code')];
        if (percent === undefined) refuse(`There is no coupon '${given.text('code')}'.`);
        if (percent === 0) refuse(`The coupon '${given.text('code')}' is no longer valid.`);
        state.cart.coupon = given.text('code');
        return cartOf(state);
      },
    },
    place_order: {
      app: 'orders',
      does: 'Orders what is in the cart.',
      parameters: { address: text('where it goes') },
      gives: 'the order',
      ticks: 4,
      run(state, given) {
        if (!state.cart.lines.length) refuse('The cart is empty.');
        for (const { product, count } of state.cart.lines) productOf(state, product).count -= count;
        const order = {
          number: `o${state.orders.length + 1}`,
          lines: state.cart.lines,
          total: totalOf(state),
          address: given.text('address'),
          status: 'open',
        };
        state.orders.push(order);
        state.cart = { lines: [], coupon: '' };
        return { number: order.number, total: order.total };
      },
    },
    list_orders: {
      app: 'orders',
      does: 'Lists the orders.',
      parameters: { status: maybe(text('open, sent or cancelled; all when left out')) },
      gives: 'a list of number, lines, total, address and status',
      run: ({ orders }, given) =>
        orders.filter(({ status }) => !given.has('status') || same(status, given.text('status'))).map((it) => ({ ...it, lines: it.lines.map((line) => ({ ...line })) })), // prettier-ignore
    },
    cancel_order: {
      app: 'orders',
      does: 'Cancels an order that was not sent yet.',
      parameters: { number: text('the number of the order') },
      gives: 'nothing more',
      ticks: 2,
      run(state, given) {
        const order = one(state.orders, (it) => same(it.number, given.text('number')), `There is no order '${given.text('number')}'.`); // prettier-ignore
        if (order.status !== 'open') refuse(`Order ${order.number} is ${order.status}; it cannot be cancelled.`);
        order.status = 'cancelled';
        return 'It is cancelled.';
      },
    },
  },
});

const productOf = ({ products }: Shop, id: string): Product =>
  one(products, (product) => same(product.id, id), `There is no product '${id}'.`);

function totalOf(state: Shop): number {
  const sum = state.cart.lines.reduce(
    (total, { product, count }) => total + count * productOf(state, product).price,
    0,
  );
  return (sum * (100 - (state.coupons[state.cart.coupon] ?? 0))) / 100;
}
const cartOf = (state: Shop) => ({
  lines: state.cart.lines.map((line) => ({ ...line })),
  coupon: state.cart.coupon,
  total: totalOf(state),
});
