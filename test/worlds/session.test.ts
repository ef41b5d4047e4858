import { expect, it } from 'vitest';
import type { WorldCall, WorldReport } from '../../src/contract/world';
import { worlds } from '../../src/worlds';
import { beginning, play } from '../../src/worlds/session';

const call = (name: string, given: WorldCall['arguments'] = {}, task?: number): WorldCall => ({
  function: name,
  arguments: given,
  ...(task === undefined ? {} : { task }),
});
const outcomes = ({ log }: WorldReport) => log.map(({ outcome }) => outcome);

it.each([...worlds])('%s is plain data, the same for the same seed, and says what its functions do', (name, kind) => {
  const state = beginning(kind, name, 3);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(beginning(kind, name, 3)).toEqual(state);
  expect(beginning(kind, name, 4)).not.toEqual(state);
  for (const one of Object.values(kind.functions)) {
    expect(one.does).toMatch(/\.$/);
    expect(one.gives).toBeTruthy();
  }
});

it('tells what is there when nothing is called', () => {
  const report = play({ world: 'office', seed: 1, calls: [] });
  expect(report).toMatchObject({ clock: 0, over: false, log: [] });
  expect(report.functions.map(({ name }) => name)).toContain('send_money');
  expect(() => play({ world: 'nowhere', seed: 1, calls: [] })).toThrow(
    "There is no world 'nowhere'; there are: atlas,",
  );
});

it('says what is wrong with a call', () => {
  const report = play({
    world: 'office',
    seed: 1,
    calls: [
      call('send_cash'),
      call('balance', { of: 'me' }),
      call('send_money', { to: 'nobody@post.example' }),
      call('send_money', { to: 'nobody@post.example', amount: 'much' }),
      call('send_money', { to: 'nobody@post.example', amount: '5' }),
      call('balance'),
    ],
  });
  expect(outcomes(report)).toEqual(['unknown function', 'bad arguments', 'bad arguments', 'bad arguments', 'refused', 'ok']); // prettier-ignore
  expect(report.log.map(({ said }) => said).slice(0, 5)).toEqual([
    "There is no function 'send_cash'. There is: send_money, send_mail.",
    "balance has no parameter 'of'; it has none.",
    "send_money needs 'amount', how much.",
    '\'amount\' is "much"; send_money needs a number: how much.',
    "'nobody@post.example' is not the email of a contact.",
  ]);
});

it('lets a function fail for good from its first use on, but never the last way', () => {
  const ask = (calls: readonly WorldCall[], outages = 1) =>
    outcomes(play({ world: 'travel', seed: 1, outages, calls }));
  const [town, day] = ['Arvik', 'Mon'];
  const forecast = call('forecast', { town, day });
  const map = call('weather_map', { day });
  expect(ask([forecast, forecast, map])).toEqual(['unavailable', 'unavailable', 'ok']);
  expect(ask([forecast, map], 2)).toEqual(['unavailable', 'ok']);
  // What nothing else can do does not fail.
  expect(ask([call('money')])).toEqual(['ok']);
});

it('lets a share of the calls fail once, the same ones each time', () => {
  const calls = Array.from({ length: 200 }, () => call('money'));
  const report = play({ world: 'travel', seed: 5, flaky: 0.3, calls });
  const failed = outcomes(report).filter((outcome) => outcome === 'unavailable').length;
  expect(failed).toBeGreaterThan(40);
  expect(failed).toBeLessThan(80);
  expect(play({ world: 'travel', seed: 5, flaky: 0.3, calls })).toEqual(report);
});

it('passes the time of each call, or lets calls run beside each other', () => {
  const calls = [call('list_contacts'), call('send_mail', { to: 'x', subject: 's', text: 't' }), call('balance')];
  // 2 ticks, a refusal takes 1, and 1.
  expect(play({ world: 'office', seed: 1, calls }).clock).toBe(4);
  const slow = [call('list_contacts', {}, 1), call('search_events', { word: 'e' }, 2), call('wait'), call('wait')];
  const report = play({ world: 'office', seed: 1, asynchronous: true, tasks: 2, calls: slow });
  expect(report.log.map(({ from, until }) => [from, until])).toEqual([
    [0, 2],
    [1, 3],
    [2, 3],
    [3, 4],
  ]);
  expect(outcomes(report)).toEqual(['ok', 'ok', 'ok', 'refused']);
  expect(report.pending).toBe(0);
});

it('ends with an answer, or with one for every task', () => {
  const one = play({ world: 'office', seed: 1, calls: [call('answer'), call('balance')] });
  expect(outcomes(one)).toEqual(['ok', 'refused']);
  expect(one.over).toBe(true);
  const tasks = [call('answer', {}), call('answer', { text: 'a' }, 1), call('answer', { text: 'b' }, 1)];
  const two = play({ world: 'office', seed: 1, tasks: 2, calls: tasks });
  expect(outcomes(two)).toEqual(['bad arguments', 'ok', 'refused']);
  expect(two.over).toBe(false);
});

it('finds functions by words and tells how they are called', () => {
  const calls = [
    call('search_functions', { words: 'capital of a province' }),
    call('docs', { function: 'province_capital' }),
  ];
  const { log } = play({ world: 'atlas', seed: 1, calls });
  expect(log[0]!.said).toContain('province_capital(province: text (the name of a province))');
  expect(log[1]!.said).toContain('Tells the capital of a province.');
});

it('has some sixty functions in the atlas, each fact in more ways than one', () => {
  const { functions } = worlds.get('atlas')!;
  const serving = Object.values(functions).flatMap(({ serves = [] }) => serves);
  expect(Object.keys(functions).length).toBeGreaterThanOrEqual(50);
  for (const need of new Set(serving)) expect(serving.filter((one) => one === need).length, need).toBe(3);
});

it('keeps things in the house from being taken through closed doors, or three at a time', () => {
  const look = play({ world: 'house', seed: 2, calls: [call('look'), call('go', { room: 'garden' }), call('take', { thing: 'dragon' }), call('go', { room: 'cellar' }), call('open', { what: 'bench' })] }); // prettier-ignore
  expect(outcomes(look)).toEqual(['ok', 'ok', 'refused', 'refused', 'refused']);
});

it('uses up what a thing is made of', () => {
  const calls = [
    call('gather', { material: 'log', count: 1 }),
    call('craft', { thing: 'plank', times: 1 }),
    call('craft', { thing: 'brick', times: 1 }),
  ];
  const { log } = play({ world: 'workshop', seed: 1, calls });
  expect(log[1]!.said).toBe('{"log":0,"plank":2}');
  expect(log[2]!.said).toBe('Making a brick needs a kiln at hand.');
});
