import { throwIfAborted } from '../base/abort';
import type { Json } from '../base/json';
import { retryAfter } from '../base/retry-after';
import {
  hubError,
  hubName,
  type HubPart,
  officialServer,
  pageLength,
  partsOf,
  rowsAddress,
  rowsOf,
  splitsAddress,
} from '../datasets/hub';
import { setting } from '../store/settings';
import type { TableSource } from './table-source';

export type { HubPart };
/** Where rows of datasets on a hub come from: the dataset viewer of Hugging Face, or a mirror of it. */
export const datasetServer = setting<string>('datasetServer', `${officialServer}/`);

/** A dataset on a hub: what it is called there and which parts it has. */
export interface HubDataset {
  readonly name: string;
  readonly parts: readonly HubPart[];
}

const bare = (server: string) => server.replace(/\/+$/, '');

/** Asks which parts a dataset has. The server learns its name, and nothing else. @throws RangeError, or what is wrong in words */
export async function findDataset(server: string, text: string, signal: AbortSignal): Promise<HubDataset> {
  const name = hubName(text);
  const parts = partsOf(await ask(splitsAddress(bare(server), name), signal));
  if (!parts.length)
    throw new Error(`'${name}' has no part with rows that the server can show; choose another dataset.`);
  return { name, parts };
}

/** What its card says of its licence; empty where it says nothing or cannot be asked. @param hub as models are fetched from */
export async function licenceOf(hub: string, name: string, signal: AbortSignal): Promise<string> {
  try {
    const { cardData } = (await ask(`${bare(hub)}/api/datasets/${name}`, signal)) as { cardData?: { license?: Json } };
    const licence = cardData?.license;
    return (Array.isArray(licence) ? licence : [licence])
      .filter((one) => typeof one === 'string')
      .join(', ')
      .slice(0, 80);
  } catch {
    throwIfAborted(signal);
    return '';
  }
}

/** The first rows of a part, page by page. @param most how many rows are wanted */
export function hubSource(server: string, dataset: string, part: HubPart, most: number, licence: string): TableSource {
  return {
    title: `${dataset.split('/').at(-1)!} ${part.split}`,
    source: `${dataset} (${part.config}, ${part.split})`,
    licence,
    async *rows(signal, onShare = () => {}) {
      for (let offset = 0, total = most; offset < Math.min(most, total); offset += pageLength) {
        const length = Math.min(pageLength, most - offset);
        const page = rowsOf(await ask(rowsAddress(bare(server), dataset, part, offset, length), signal));
        total = page.total;
        onShare(Math.min(1, (offset + page.rows.length) / Math.min(most, total || 1)));
        yield* page.rows;
        if (!page.rows.length) return;
      }
    },
  };
}

/** Times a server that is busy is asked again. */
const patience = 4;
/** Milliseconds waited when a busy server does not say how long. */
const usualWait = 2000;

async function ask(address: string, signal: AbortSignal): Promise<Json> {
  const { host } = new URL(address);
  for (let asked = 1; ; asked++) {
    const response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(
      (cause: unknown) => {
        throwIfAborted(signal);
        throw new Error(`${host} could not be reached; look whether this device is online, or choose a mirror.`, {
          cause,
        });
      },
    );
    const busy = response.status === 429 || response.status === 502 || response.status === 503;
    if (busy && asked < patience) {
      await response.body?.cancel();
      await pause(retryAfter(response.headers.get('retry-after')) ?? usualWait * asked, signal);
      continue;
    }
    const answer = await jsonOf(response, host);
    if (response.ok) return answer;
    throw new Error(
      `${host} answered ${response.status}${advice(response.status)}${hubError(answer) ? ` It says: ${hubError(answer)}` : ''}`,
    );
  }
}

async function jsonOf(response: Response, host: string): Promise<Json> {
  try {
    return (await response.json()) as Json;
  } catch {
    if (!response.ok) return null;
    throw new Error(
      `${host} answered with something that is no JSON; look whether the address of the mirror is right.`,
    );
  }
}

function advice(status: number): string {
  if (status === 401 || status === 403) return ': this dataset is not open to all; choose another.';
  if (status === 404) return ': there is no such dataset, or the server does not show it; look at its name.';
  if (status === 429) return ': it is asked too often; wait a while, or ask for fewer rows.';
  return '; try again later.';
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
