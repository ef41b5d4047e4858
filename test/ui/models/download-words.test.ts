import { expect, it } from 'vitest';
import type { DownloadEntry } from '../../../src/app/downloads';
import { announcement, downloadWords, duration } from '../../../src/ui/panels/models/download-words';

const entry = (more: Partial<DownloadEntry>): DownloadEntry => ({
  id: { engine: 'double', model: 'a' },
  title: 'Model A',
  state: 'fetching',
  done: 31e6,
  total: 210e6,
  ...more,
});

it.each([
  [0.2, '1 s'],
  [89, '89 s'],
  [90, '2 min'],
  [600, '10 min'],
  [9000, '2.5 h'],
])('%d seconds are %s', (seconds, words) => expect(duration(seconds)).toBe(words));

it('says how far it is, how fast, and how long it takes', () => {
  const words = downloadWords(entry({ bytesPerSecond: 2.4e6, secondsLeft: 75 }));
  expect(words).toEqual({ label: 'Fetching', value: 31 / 210, detail: '31.0 MB of 210 MB · 2.4 MB/s · 75 s left' });
});

it('says why nothing comes', () => {
  const wait = { seconds: 4, why: 'https://hub.test/a was answered with 503' };
  expect(downloadWords(entry({ wait }))).toMatchObject({
    label: 'Waits to try again',
    detail: '31.0 MB of 210 MB · in 4 s',
    note: 'https://hub.test/a was answered with 503.',
  });
});

it.each([
  [{ state: 'queued', done: 0 }, 'Waits for its turn', '210 MB'],
  [{ state: 'planning' }, 'Asks what there is', ''],
  [{ state: 'elsewhere' }, 'Another tab is fetching it', ''],
  [{ state: 'paused' }, 'Paused', '31.0 MB of 210 MB'],
  [{ state: 'paused', done: 0 }, 'Paused', ''],
  [{ state: 'failed' }, 'Not fetched', '31.0 MB of 210 MB'],
  [{ done: 210e6 }, 'Checks what came', '210 MB of 210 MB'],
] as const)('%j is "%s"', (more, label, detail) => {
  expect(downloadWords(entry(more))).toMatchObject({ label, detail });
});

it('says aloud what has ended or cannot go on, not each step', () => {
  expect(announcement(entry({}))).toBe('');
  expect(announcement(entry({ state: 'paused' }))).toBe('Model A is paused.');
  expect(announcement(entry({ state: 'failed', error: { name: 'MissingFile', message: 'It is gone.' } }))).toBe(
    'Model A could not be fetched: It is gone.',
  );
});
