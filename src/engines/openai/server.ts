/** A server that speaks the OpenAI protocol. */
export interface ServerConfig {
  /** Part of the names of its models: no slash. The same address has the same id everywhere. */
  readonly id: string;
  readonly title: string;
  /** Where `/models` and `/chat/completions` are, without a slash at its end. */
  readonly baseUrl: string;
  /** Sent as a bearer token. */
  readonly key?: string;
  /** Requests under way at once, over all its models. */
  readonly concurrency: number;
  /** Whether a test found that it gives log-probabilities; for servers of a kind that is not known. */
  readonly logprobs?: boolean;
}

/** The part of a page's address that decides what it may reach. */
export type PageAddress = Pick<Location, 'protocol' | 'origin' | 'hostname'>;

/** Hosts that the page's own policy lets it reach without encryption. */
const local: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);
export const isLocal = (hostname: string): boolean => local.has(hostname);

/**
 * The base URL somebody meant: a scheme where there is none, `/v1` where there is no path, no slash at the end.
 * @throws RangeError that quotes the text and says what is possible.
 */
export function baseUrlOf(text: string, page: PageAddress): string {
  const given = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `${schemeFor(given)}://${given}`;
  if (!given || !URL.canParse(whole))
    throw new RangeError(`'${given}' is no address; write one like http://localhost:11434/v1.`);
  const url = new URL(whole);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new RangeError(`'${given}' is not a web address; it must begin with https:// or http://.`);
  if (url.username || url.password)
    throw new RangeError(`'${url.hostname}' was given with a name or password; write the key into its own field.`);
  if (url.protocol === 'http:' && !isLocal(url.hostname) && url.origin !== page.origin)
    throw new RangeError(
      `'${url.origin}' is not encrypted, and this page only reaches this very machine without encryption. ` +
        `Write https://, or http://localhost with a port.`,
    );
  const path = url.pathname.replace(/\/+$/, '').replace(/\/(chat\/completions|completions|models)$/, '');
  return url.origin + (path || '/v1');
}

const schemeFor = (address: string) => (isLocal(address.split(/[:/]/)[0] ?? '') ? 'http' : 'https');

/** A short name for an address: the same for the same address, and fit to be a part of model names. */
export function serverIdOf(baseUrl: string): string {
  const { protocol, hostname, port, pathname } = new URL(baseUrl);
  const door = port || (protocol === 'http:' ? '80' : '');
  const path = pathname === '/v1' ? '' : pathname;
  return [hostname, door && `:${door}`, path]
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-');
}

/** Model names are `<server id>/<model>`; the model's own name may have slashes too. */
export function splitName(name: string): { readonly server: string; readonly model: string } {
  const slash = name.indexOf('/');
  return slash < 0 ? { server: name, model: '' } : { server: name.slice(0, slash), model: name.slice(slash + 1) };
}
