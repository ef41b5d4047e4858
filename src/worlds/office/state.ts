import type { Person } from '../people';

export interface Contact extends Person {
  readonly group: string;
}
export interface Entry {
  readonly id: string;
  title: string;
  day: string;
  /** Hours. */
  from: number;
  to: number;
  with: string;
}
export interface Office {
  readonly contacts: readonly Contact[];
  calendar: Entry[];
  readonly wallet: {
    balance: number;
    readonly sent: { to: string; amount: number; note: string }[];
    readonly requests: { id: string; from: string; amount: number; reason: string; status: string }[];
  };
  files: { [path: string]: string };
  readonly mail: {
    readonly inbox: readonly {
      readonly id: string;
      readonly from: string;
      readonly subject: string;
      readonly text: string;
    }[];
    readonly sent: { to: string; subject: string; text: string }[];
  };
}
