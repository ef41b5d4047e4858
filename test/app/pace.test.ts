import { expect, it } from 'vitest';
import { pace, secondsLeft } from '../../src/app/pace';

it('follows a network that becomes faster, slower, and silent', () => {
  const speed = pace();
  expect(speed(0, 0)).toBeUndefined();
  for (let second = 1; second <= 10; second++) speed(second * 1000, second * 1000);
  expect(speed(10_500, 10_500)).toBe(1000);
  let came = 10_500;
  for (let second = 11; second <= 20; second++) speed((came += 5000), second * 1000 + 500);
  expect(speed(came, 20_500)).toBe(5000);
  for (let second = 21; second <= 28; second++) speed(came, second * 1000 + 500);
  expect(speed(came, 28_600)).toBe(0);
});

it('does not count what was here before', () => {
  const speed = pace();
  speed(0, 0);
  expect(speed(2000, 1000)).toBe(2000);
});

it('says how long the rest takes, unless nothing comes', () => {
  expect([secondsLeft(1000, 300), secondsLeft(1000, 0), secondsLeft(1000, undefined)]).toEqual([
    4,
    undefined,
    undefined,
  ]);
});
