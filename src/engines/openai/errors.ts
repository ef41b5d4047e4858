import { engineError, type EngineErrorName } from '../../contract/errors';
import { jsonOf, textAt } from './pluck';
import { isLocal, type PageAddress, type ServerConfig } from './server';

/** An error of a request, and whether asking again can help. */
export interface Trouble extends Error {
  /** How often it may be asked again; 0 when that is of no use. */
  readonly again: number;
  /** Milliseconds the server asked to wait. */
  readonly wait?: number;
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;
}

/** Asking again while a server is busy or restarts, and where there may be nothing at all. */
const often = 5;
const seldom = 2;

const trouble = (
  name: EngineErrorName,
  message: string,
  more: { readonly again?: number; readonly wait?: number; readonly status?: number; readonly cause?: unknown } = {},
): Trouble => {
  const { cause, again = 0, ...rest } = more;
  return Object.assign(engineError(name, message, cause), { again, ...rest });
};

export const isTrouble = (error: unknown): error is Trouble => error instanceof Error && 'again' in error;

/** No answer came. The browser does not tell a page why, so the message names what it can be, likeliest first. */
export function unreachable(server: ServerConfig, cause: unknown, page: PageAddress | undefined): Trouble {
  const said = cause instanceof Error ? cause.message : String(cause);
  return trouble(
    'ServerUnreachable',
    `${server.title} (${server.baseUrl}) gave no answer: ${said}. ${advice(server, page)}`,
    {
      again: seldom,
      cause,
    },
  );
}

function advice({ baseUrl }: ServerConfig, page: PageAddress | undefined): string {
  const { protocol, hostname, origin } = new URL(baseUrl);
  if (page?.protocol === 'https:' && protocol === 'http:' && !isLocal(hostname))
    return 'A page that came encrypted may not ask an unencrypted server: give the server https, or open this page from http://localhost.';
  if (!page || page.origin === origin) return 'Check that it is running, and its address.';
  const hint = isLocal(hostname)
    ? ` (for Ollama: OLLAMA_ORIGINS=${page.origin}; llama.cpp and vLLM do by default)`
    : '';
  const ask =
    isLocal(hostname) && !isLocal(page.hostname) ? ', that you allowed this page to reach your own network' : '';
  return `Check that it is running${ask}, and that it lets pages from ${page.origin} ask it${hint}.`;
}

export const brokenOff = ({ title }: ServerConfig, what: string): Trouble =>
  trouble('ServerUnreachable', `${title} broke off: ${what}. Check that it is still running, then resume.`, {
    again: often,
  });

export const silent = ({ title }: ServerConfig, ms: number): Trouble =>
  trouble('ServerUnreachable', `${title} sent nothing for ${Math.round(ms / 1000)} s. Check that it is not stuck.`, {
    again: seldom,
  });

export const notProtocol = ({ title, baseUrl }: ServerConfig, got: string): Trouble =>
  trouble(
    'ServerRefused',
    `${title} answered with ${got}, not with the OpenAI protocol. Check the base URL ${baseUrl}: it usually ends in /v1.`,
  );

const contextual =
  /context[_ ]?length|context[_ ]?size|context window|maximum context|exceed_context|max_tokens must be at least 1|prompt is too long/i;

/** What an answer with an error status means. `wait` is what Retry-After said, in milliseconds. */
export function refusal(
  server: ServerConfig,
  model: string,
  answer: { readonly status: number; readonly body: string; readonly wait?: number },
): Trouble {
  const { status, body } = answer;
  const said = messageOf(body);
  const { title, key } = server;
  const facts = { status, ...(answer.wait === undefined ? {} : { wait: answer.wait }) };
  const quote = said ? `: ${said}` : '';
  if (contextual.test(body))
    return trouble(
      'ContextFull',
      `The conversation does not fit into ${model} on ${title}${quote}. Shorten it.`,
      facts,
    );
  if (/out of memory/i.test(said))
    return trouble('OutOfMemory', `${title} ran out of memory${quote}. Choose a smaller model.`, facts);
  if (status === 401 || status === 403)
    return trouble(
      'ServerRefused',
      `${title} ${key ? 'does not accept the key' : 'wants a key'} (${status}${quote}). ${key ? 'Enter another one' : 'Enter one'} on the Device page.`,
      facts,
    );
  if (status === 404 && /model/i.test(said))
    return trouble('UnknownModel', `${title} has no model '${model}'${quote}. Choose another one.`, facts);
  if (status === 404 || status === 405)
    return trouble(
      'ServerRefused',
      `There is nothing at ${server.baseUrl} (${status}${quote}). Check the base URL: it usually ends in /v1.`,
      facts,
    );
  if (status === 429 && !/insufficient_quota|exceeded your current quota/i.test(body))
    return trouble('ServerRefused', `${title} is asked too often (429${quote}). Wait, or lower its concurrency.`, {
      ...facts,
      again: often,
    });
  if (status === 408 || status === 425 || (status >= 500 && status !== 501))
    return trouble('ServerRefused', `${title} failed (${status}${quote}). Look at its log, then resume.`, {
      ...facts,
      again: often,
    });
  return trouble('ServerRefused', `${title} refused the request (${status}${quote}).`, facts);
}

/** What a server says of an error, in any of the usual shapes; at most 300 characters. */
export function messageOf(body: string): string {
  const value = jsonOf(body);
  const said =
    textAt(value, 'error', 'message') ??
    textAt(value, 'error') ??
    textAt(value, 'message') ??
    textAt(value, 'detail') ??
    (value === undefined && !/^\s*</.test(body) ? body : '');
  const line = said.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
