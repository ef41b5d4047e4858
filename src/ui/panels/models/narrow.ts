import { isServed } from '../../../app/servers';
import type { Row } from './rows';

/** What a person looks for; empty fields look for anything. */
export interface Filter {
  readonly text: string;
  readonly engine: string;
  readonly kind: string;
  readonly size: '' | 'phone' | 'small' | 'large';
  /** Leaves out what does not fit. */
  readonly fits: boolean;
}
export const anything: Filter = { text: '', engine: '', kind: '', size: '', fits: false };

export const sorts = {
  download: 'Smallest download',
  memory: 'Least memory',
  parameters: 'Most parameters',
  name: 'Name',
} as const;
export type Sort = keyof typeof sorts;

/** Bytes up to which a phone, whose browser ends pages at about a gigabyte, has a chance. */
const phone = 700_000_000;
const small = 1_500_000_000;

export const isNarrowed = ({ text, engine, kind, size, fits }: Filter): boolean =>
  Boolean(text.trim() || engine || kind || size || fits);

export function narrowed(rows: readonly Row[], filter: Filter): readonly Row[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const { info, entry, fit } = row;
    if (filter.engine && info.engine !== filter.engine) return false;
    if (filter.kind && entry?.kind !== filter.kind) return false;
    if (filter.size && sizeOf(info.memoryBytes) !== filter.size) return false;
    if (filter.fits && fit && fit.badge !== 'fits' && fit.badge !== 'tight') return false;
    const said = [info.title, info.model, info.summary, info.licence, entry?.family, entry?.kind]
      .join(' ')
      .toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

function sizeOf(memoryBytes: number): Filter['size'] {
  return memoryBytes <= phone ? 'phone' : memoryBytes <= small ? 'small' : 'large';
}

const orders: { readonly [Name in Sort]: (a: Row, b: Row) => number } = {
  download: (a, b) => a.info.downloadBytes - b.info.downloadBytes,
  memory: (a, b) => a.info.memoryBytes - b.info.memoryBytes,
  parameters: (a, b) => b.info.parameters - a.info.parameters,
  name: (a, b) => a.info.title.localeCompare(b.info.title, 'en', { numeric: true }),
};

export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}
/** Where a model is decides its group; within one the sort does. */
export function grouped(rows: readonly Row[], sort: Sort): readonly Group[] {
  const groups = new Map<string, Row[]>(
    ['Yours', 'Come with the page', 'On this device', 'To download', 'Elsewhere'].map((title) => [title, []]),
  );
  for (const row of rows.toSorted(orders[sort])) groups.get(placeOf(row))?.push(row);
  return [...groups].flatMap(([title, of]) => (of.length ? [{ title, rows: of }] : []));
}

function placeOf({ info, kept, entry }: Row): string {
  if (info.bundled) return 'Come with the page';
  if (entry?.own) return 'Yours';
  if (isServed(info) || !entry) return 'Elsewhere';
  return kept ? 'On this device' : 'To download';
}
