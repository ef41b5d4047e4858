import { at, integer, pick, stepped } from '../../base/chance';
import { family } from './family';
import { last } from './operation';
import type { Step, Value } from './program';

interface Parameters {
  readonly hour: number;
  readonly minute: number;
  /** Minutes to add. */
  readonly minutes: number;
  /** 0 or 1. */
  readonly wording: number;
}

/** A time of day and some minutes later, on a clock of 24 hours. */
export const clock = family<Parameters>({
  name: 'clock',
  weight: 1.2,
  draw(chance) {
    const hour = integer(chance, 1, 20);
    const minute = stepped(chance, 0, 55, 5);
    const minutes = stepped(chance, 35, 195, 5);
    return { hour, minute, minutes, wording: integer(chance, 0, 1) };
  },
  make({ hour, minute, minutes, wording }) {
    const start = time(hour, minute);
    const rest = minutes % 60;
    const wordings = [
      `It is ${start}. What time will it be in ${minutes} minutes?`,
      `A film starts at ${start} and takes ${minutes} minutes. When does it end?`,
    ];
    const addHours: Step = {
      text: ([split]) => `${start} plus ${hoursOf(split)} hours`,
      value: ([split]) => time((hour + hoursOf(split)) % 24, minute),
    };
    const addMinutes: Step = {
      text: ([, there]) => `${there} plus ${rest} minutes`,
      value: ([, there]) => later(String(there), rest),
    };
    return {
      question: at(wordings, wording),
      steps: [split(minutes), addHours, addMinutes],
      answer: last,
      expression: null,
    };
  },
});

function split(minutes: number): Step {
  const hours = Math.floor(minutes / 60);
  const said = (wholeHours: number) => `${wholeHours} hours ${minutes % 60} minutes`;
  return {
    text: () => `${minutes} minutes`,
    value: () => said(hours),
    slip: (_value, chance) => said(hours ? hours + pick(chance, [1, -1]) : 1),
  };
}

function later(start: string, minutes: number): string {
  const [hour, minute] = start.split(':').map(Number) as [number, number];
  const total = hour * 60 + minute + minutes;
  return time(Math.floor(total / 60) % 24, total % 60);
}

const hoursOf = (split: Value | undefined) => Number.parseInt(String(split), 10);
const time = (hour: number, minute: number) => `${hour}:${String(minute).padStart(2, '0')}`;
