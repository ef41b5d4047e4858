import type { Seat } from '../../../contract/run';

/** Numbers of a seat that are left to the model unless someone says otherwise. */
export interface SeatField {
  readonly name: 'topP' | 'topK' | 'minP' | 'repetitionPenalty' | 'maxTokens';
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the field does at which value. */
  readonly help: string;
}

export const seatFields: readonly SeatField[] = [
  { name: 'topP', label: 'Top-p', min: 0.01, max: 1, step: 0.01, help: 'Keep the likeliest tokens up to this share.' },
  { name: 'topK', label: 'Top-k', min: 1, max: 2048, step: 1, help: 'Keep this many of the likeliest tokens.' },
  {
    name: 'minP',
    label: 'Min-p',
    min: 0,
    max: 0.99,
    step: 0.01,
    help: 'Keep tokens at least this share as likely as the best.',
  },
  {
    name: 'repetitionPenalty',
    label: 'Repetition',
    min: 1,
    max: 2,
    step: 0.05,
    help: 'Above 1 makes tokens already used less likely.',
  },
  { name: 'maxTokens', label: 'Max tokens', min: 1, max: 100_000, step: 1, help: 'An answer ends here at the latest.' },
];

/** The seat with a field changed; undefined gives it back to the model's own default. */
export function withField<Name extends keyof Seat>(seat: Seat, name: Name, value: Seat[Name] | undefined): Seat {
  const { [name]: _old, ...rest } = seat;
  return (value === undefined ? rest : { ...rest, [name]: value }) as Seat;
}
