import { expect, it } from 'vitest';
import { askPersistence, roomLeft } from '../../src/store/persist';

const estimate = () => Promise.resolve({ usage: 10, quota: 100 });
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
const denied = () => Promise.reject(new TypeError('Denied.'));

it('asks only where it is not granted yet', async () => {
  expect(await askPersistence({ estimate, persisted: no, persist: yes })).toBe(true);
  expect(await askPersistence({ estimate, persisted: no, persist: no })).toBe(false);
  expect(await askPersistence({ estimate, persisted: yes, persist: denied })).toBe(true);
});

it('says what room there is', async () => {
  expect(await roomLeft({ estimate, persisted: yes, persist: no })).toEqual({ usage: 10, quota: 100, persisted: true });
});

it('never throws', async () => {
  const broken = { estimate: denied, persisted: denied, persist: denied };
  expect(await askPersistence(broken)).toBe(false);
  expect(await roomLeft(broken)).toBeNull();
  expect(await askPersistence(undefined)).toBe(false);
  expect(await roomLeft(undefined)).toBeNull();
});
