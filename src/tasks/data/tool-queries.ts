import type { Json } from '../../base/json';

/** What somebody wants, and the call or calls that do it. Other functions of the same world stand beside the right ones. */
export interface ToolQuery {
  readonly world: string;
  readonly query: string;
  readonly calls: readonly (readonly [name: string, given: { readonly [name: string]: Json }])[];
}
const one = (world: string, query: string, name: string, given: { readonly [name: string]: Json } = {}): ToolQuery => ({
  world,
  query,
  calls: [[name, given]],
});

/** New ones go to the end, so that numbers stay with their queries. */
export const toolQueries: readonly ToolQuery[] = [
  one('office', 'How do I reach Greta?', 'find_contact', { name: 'Greta' }),
  one('office', 'Show me everybody in my family.', 'list_contacts', { group: 'family' }),
  one('office', 'What do I have on Thursday?', 'list_events', { day: 'Thu' }),
  one('office', 'When is the budget meeting? Look for it by that word.', 'search_events', { word: 'budget' }),
  one('office', 'Put lunch into Tuesday from noon to 1 pm.', 'add_event', {
    title: 'lunch',
    day: 'Tue',
    from: 12,
    to: 13,
  }),
  one('office', 'Entry e4 should begin at 3 pm on Friday instead.', 'move_event', { id: 'e4', day: 'Fri', from: 15 }),
  one('office', 'Drop e2 from the calendar.', 'cancel_event', { id: 'e2' }),
  one('office', 'How much money do I have left?', 'balance'),
  one('office', 'Send 25 to hugo.lund@post.example for lunch.', 'send_money', { to: 'hugo.lund@post.example', amount: 25, note: 'lunch' }), // prettier-ignore
  one('office', 'Who wants money from me?', 'list_requests'),
  one('office', 'Settle request r3.', 'pay_request', { id: 'r3' }),
  one('office', 'I will not pay r1; turn it down.', 'decline_request', { id: 'r1' }),
  one('office', 'Which files are in the folder old?', 'list_files', { folder: 'old' }),
  one('office', 'What does notes/wifi.txt say?', 'read_file', { path: 'notes/wifi.txt' }),
  one('office', 'Write the word milk into notes/list.txt.', 'write_file', { path: 'notes/list.txt', text: 'milk' }),
  one('office', 'Get rid of old/taxes.txt.', 'delete_file', { path: 'old/taxes.txt' }),
  one('office', 'Open the second mail, m2.', 'read_mail', { id: 'm2' }),
  one('office', 'Mail ines.koch@post.example with the subject Hello and the text See you.', 'send_mail', { to: 'ines.koch@post.example', subject: 'Hello', text: 'See you' }), // prettier-ignore
  one('travel', 'Which trains go from Arvik to Dunmere on Wednesday?', 'find_trains', { from: 'Arvik', to: 'Dunmere', day: 'Wed' }), // prettier-ignore
  one('travel', 'Everything that leaves Estoval on Monday, please.', 'departures', { town: 'Estoval', day: 'Mon' }),
  one('travel', 'Three seats in t17.', 'book_train', { id: 't17', seats: 3 }),
  one('travel', 'Where can I sleep in Belmora?', 'find_hotels', { town: 'Belmora' }),
  one('travel', 'Hotels for at most 60 a night, wherever.', 'hotels_up_to', { price: 60 }),
  one('travel', 'Book h5 for four nights.', 'book_hotel', { id: 'h5', nights: 4 }),
  one('travel', 'Will it rain in Farholm on Tuesday?', 'forecast', { town: 'Farholm', day: 'Tue' }),
  one('travel', 'Compare the weather of all towns on Friday.', 'weather_map', { day: 'Fri' }),
  one('travel', 'Call off booking b1.', 'cancel_booking', { id: 'b1' }),
  one('travel', 'What have I booked so far?', 'list_bookings'),
  one('shop', 'Do you have anything with rope in its name?', 'search_products', { word: 'rope' }),
  one('shop', 'Show all chairs.', 'list_category', { category: 'chairs' }),
  one('shop', 'Tell me more about p9.', 'product', { id: 'p9' }),
  one('shop', 'Two of p3 into the cart.', 'add_to_cart', { id: 'p3', count: 2 }),
  one('shop', 'I do not want p3 any more; take it out of the cart.', 'remove_from_cart', { id: 'p3' }),
  one('shop', 'Redeem SAVE20.', 'use_coupon', { code: 'SAVE20' }),
  one('shop', 'Order it to 5 Lake Road.', 'place_order', { address: '5 Lake Road' }),
  one('shop', 'Which of my orders were sent?', 'list_orders', { status: 'sent' }),
  one('shop', 'Stop order o1.', 'cancel_order', { number: 'o1' }),
  one('workshop', 'What do I need for a lantern?', 'recipe', { thing: 'lantern' }),
  one('workshop', 'Fetch four stones.', 'gather', { material: 'stone', count: 4 }),
  one('workshop', 'Make planks, twice.', 'craft', { thing: 'plank', times: 2 }),
  one('house', 'Go into the cellar.', 'go', { room: 'cellar' }),
  one('house', 'Lay the book on the desk.', 'put', { thing: 'book', where: 'desk' }),
  one('atlas', 'Who is the mayor of Fenway?', 'town_mayor', { town: 'Fenway' }),
  one('atlas', 'How long is the Brede?', 'river_length', { river: 'Brede' }),
  one('atlas', 'How many people visit the Glass Museum in a year?', 'museum_visitors', { museum: 'Glass Museum' }),
  one('atlas', 'What is recorded under the code T31? It is a town.', 'town_record', { code: 'T31' }),
  {
    world: 'office',
    query: 'Decline r1 and pay r2.',
    calls: [
      ['decline_request', { id: 'r1' }],
      ['pay_request', { id: 'r2' }],
    ],
  },
  {
    world: 'travel',
    query: 'What is the weather in Arvik and in Corvane on Monday?',
    calls: [
      ['forecast', { town: 'Arvik', day: 'Mon' }],
      ['forecast', { town: 'Corvane', day: 'Mon' }],
    ],
  },
  {
    world: 'shop',
    query: 'Put one p1 and five p2 into the cart.',
    calls: [
      ['add_to_cart', { id: 'p1', count: 1 }],
      ['add_to_cart', { id: 'p2', count: 5 }],
    ],
  },
  {
    world: 'workshop',
    query: 'Gather two logs and six flax.',
    calls: [
      ['gather', { material: 'log', count: 2 }],
      ['gather', { material: 'flax', count: 6 }],
    ],
  },
];
