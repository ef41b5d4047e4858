import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import type { Listed } from '../files/listing';
import type { Source } from './source';

/** The files of a model on a hub, and what the hub says of them on the way. */
export interface HubSource extends Source {
  /** Commit of the files; null where the hub does not say. */
  commit(): string | null;
  /** What the hub marks each asked file by, so that another content has another mark. */
  readonly tags: { readonly [path: string]: string };
}

/** `folder` ends with a slash; files on the `listing` of the hub are not asked for again. @throws MissingFile when nothing answers, AbortError */
export function hubSource(
  name: string,
  folder: string,
  signal: AbortSignal,
  listing: ReadonlyMap<string, Listed> = new Map(),
): HubSource {
  const tags: Record<string, string> = {};
  let commit: string | null = null;
  const ask = async (path: string, method: 'HEAD' | 'GET'): Promise<Response> => {
    const response = await fetch(folder + path, { method, signal }).catch((cause: unknown) => {
      throwIfAborted(signal);
      throw engineError(
        'MissingFile',
        `${new URL(folder).host} cannot be reached (${String(cause)}). Check the connection, or set a mirror.`,
        cause,
      );
    });
    const said = response.headers.get('x-repo-commit');
    if (said && /^[0-9a-f]{40}$/.test(said)) commit = said;
    const tag = response.headers.get('x-linked-etag') ?? response.headers.get('etag');
    if (tag && response.ok) tags[path] = tag;
    return response;
  };
  const isFile = (response: Response) => response.ok && !response.headers.get('content-type')?.startsWith('text/html');
  return {
    name,
    local: false,
    tags,
    commit: () => commit,
    async size(path) {
      if (listing.size) return listing.get(path)?.bytes ?? null;
      const response = await ask(path, 'HEAD');
      if (!isFile(response)) return refusedOrAbsent(response, path);
      const bytes = response.headers.get('x-linked-size') ?? response.headers.get('content-length');
      return bytes === null ? (await (await ask(path, 'GET')).blob()).size : Number(bytes);
    },
    async blob(path) {
      const response = await ask(path, 'GET');
      if (isFile(response)) return response.blob();
      refusedOrAbsent(response, path);
      throw engineError('MissingFile', `${name} has no ${path}, so it cannot be used here. Choose another model.`);
    },
  };
}

/** A hub answers 401 for what is not there as well as for what is not public. */
function refusedOrAbsent({ status }: Response, path: string): null {
  if (status === 401 || status === 403)
    throw engineError(
      'MissingFile',
      `${path} was answered with ${status}: there is no such model, or it is open to members only. Check the name.`,
    );
  if (status >= 500 || status === 429)
    throw engineError('MissingFile', `${path} was answered with ${status}. The hub is busy; try again later.`);
  return null;
}
