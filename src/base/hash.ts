import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './json';

/** SHA-256 as 64 hex digits. Synchronous, and it also works on pages without `crypto.subtle` (plain http on a LAN). */
export const sha256Hex = (data: string | Uint8Array): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));

/** The name of a value by its content: equal values, whatever the order of their keys, have equal names. */
export const contentHash = (value: unknown): string => sha256Hex(canonical(value));
