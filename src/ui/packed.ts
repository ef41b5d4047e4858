import { fromBase64, toBase64 } from '../base/base64';

/**
 * A value as part of an address: one digit for the version, one letter for the packing ('d' deflated, 'p' plain), then
 * base64url of its JSON.
 */
export async function pack(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const packed = typeof CompressionStream === 'undefined' ? bytes : await deflated(bytes);
  return packed.length < bytes.length ? `1d${base64url(packed)}` : `1p${base64url(bytes)}`;
}

/** @param what it links to, as 'a set-up' @throws SyntaxError whose message says what is wrong with the link. */
export async function unpack(code: string, what: string): Promise<unknown> {
  try {
    const [, version, packing, body] = /^(\d)([a-z])([\w-]*)$/.exec(code) ?? [];
    if (code.length > longest || body === undefined) throw broken(`it does not look like one: "${code.slice(0, 20)}…"`);
    if (version !== '1') throw broken(`it has version ${version}, and this page reads version 1; reload the page`);
    const bytes = bytesOf(body);
    return parsed(new TextDecoder().decode(packing === 'd' ? await inflated(bytes) : bytes));
  } catch (error) {
    throw error instanceof SyntaxError
      ? new SyntaxError(`This link to ${what} cannot be read: ${error.message}.`)
      : error;
  }
}

/** Characters of a code, and bytes it may unpack to: a few kilobytes of zeros could become gigabytes. */
const longest = 200_000;
const largest = 1_000_000;

const broken = (why: string) => new SyntaxError(why);

const deflated = (bytes: Uint8Array<ArrayBuffer>) =>
  gathered(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') throw broken('this browser cannot unpack it; use a newer one');
  try {
    return await gathered(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), largest);
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    throw broken('it is damaged; ask for it again');
  }
}

async function gathered(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part as Uint8Array<ArrayBuffer>);
    size += part.length;
    if (size > most) throw broken(`it unpacks to more than ${most / 1_000_000} MB`);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const base64url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw broken('its end is missing; copy all of it');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('it is damaged; ask for it again');
  }
}
