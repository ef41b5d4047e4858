import { expect, it } from 'vitest';
import { openIntervals } from '../../src/app/intervals';
import { serve, type Port } from '../../src/base/channel';
import { intervalHandlers, type IntervalProtocol } from '../../src/lab/analysis/interval-handlers';
import { answer, type Question } from '../../src/lab/analysis/question';

const question: Question = {
  key: 'difference a b',
  statistic: 'ratio',
  problems: [[[1, 1]], [[0, 1]], [[1, 1]], [[0, 1]]],
};
const unending = new AbortController().signal;

/** Workers that are ports of this thread; `deaf` ones never answer. */
function workers({ deaf = false } = {}) {
  const log: string[] = [];
  const start = () => {
    const { port1, port2 } = new MessageChannel();
    if (!deaf) serve<IntervalProtocol>(port2 as unknown as Port, intervalHandlers);
    log.push('start');
    const terminate = () => {
      log.push('end');
      port1.close();
    };
    return Object.assign(port1 as unknown as Port, { terminate });
  };
  return { start, log };
}

it('answers as the function itself does, with one worker', async () => {
  const { start, log } = workers();
  const intervals = openIntervals(start);
  expect(log).toEqual([]);
  expect(await intervals.ask(question, unending)).toEqual(answer(question));
  await intervals.ask(question, unending);
  intervals.close();
  expect(log).toEqual(['start', 'end']);
});

it('ends a worker that reckons what nobody wants, and starts another', async () => {
  const { start, log } = workers({ deaf: true });
  const intervals = openIntervals(start);
  const abort = new AbortController();
  const asked = intervals.ask(question, abort.signal);
  abort.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(log).toEqual(['start', 'end']);
  const again = intervals.ask(question, unending);
  expect(log).toEqual(['start', 'end', 'start']);
  intervals.close();
  await expect(again).rejects.toMatchObject({ name: 'AbortError' });
});
