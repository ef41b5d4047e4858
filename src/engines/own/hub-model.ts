import { engineError } from '../../contract/errors';
import { listingOf, type Listed } from '../files/listing';
import { officialHub } from '../shelf/address';
import type { Finding } from './finding';
import { hubSource, type HubSource } from './hub-source';
import { mlcFinding } from './mlc-model';
import type { Libraries } from './mlc-library';
import { onnxFinding } from './onnx-model';
import type { Place } from './place';

/** A repository on a hub from what somebody typed or pasted: an id, or the address of one of its pages. */
export function repositoryOf(typed: string): string {
  const path = URL.canParse(typed.trim()) ? new URL(typed.trim()).pathname.slice(1) : typed.trim();
  const [owner, name] = path.split('/');
  if (owner && name && [owner, name].every((part) => /^[\w][\w.-]*$/.test(part))) return `${owner}/${name}`;
  throw engineError(
    'UnknownModel',
    `${JSON.stringify(typed)} names no model; write owner/name, or the address of its page on the hub.`,
  );
}

/** Looks at a model on a hub: for transformers.js or for web-llm, as its files say. @throws UnknownModel, MissingFile, AbortError */
export async function hubFinding(
  typed: string,
  hub: string,
  libraries: Libraries,
  signal: AbortSignal,
  library?: string,
): Promise<Finding> {
  const id = repositoryOf(typed);
  const first = hubSource(id, `${hub}${id}/resolve/main/`, signal);
  const isMlc = (await first.size('mlc-chat-config.json')) !== null;
  const branch = first.commit() ?? 'main';
  // From here on all files are of one commit, whatever is pushed meanwhile.
  const folder = `${hub}${id}/resolve/${branch}/`;
  const listing = await listingOf(folder, signal);
  const source = hubSource(id, folder, signal, listing);
  const place = placeOf(id, branch, source, listing);
  return isMlc ? mlcFinding(source, place, libraries, library) : onnxFinding(source, place);
}

const placeOf = (id: string, branch: string, { tags }: HubSource, listing: ReadonlyMap<string, Listed>): Place => ({
  origin: 'hub',
  title: id.split('/')[1]!,
  id,
  link: officialHub + id,
  branch,
  licence: 'licence on its page',
  tags,
  listing,
});
