import type { Json } from '../base/json';
import type { Backend } from './backend';

/** Names a setting, its type and what it is before anybody chose. */
export interface Setting<Value extends Json> {
  readonly key: string;
  readonly initial: Value;
  /** Whether something stored, perhaps by another version, can be used. */
  readonly accepts: (value: Json) => value is Value;
}

/** Without a rule of its own a setting accepts what is of the same kind as its initial value. */
export const setting = <Value extends Json>(
  key: string,
  initial: Value,
  accepts = (value: Json): value is Value => kindOf(value) === kindOf(initial),
): Setting<Value> => ({ key, initial, accepts });

const kindOf = (value: Json) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

export interface Settings {
  get<Value extends Json>(setting: Setting<Value>): Promise<Value>;
  set<Value extends Json>(setting: Setting<Value>, value: Value): Promise<void>;
  /** Tells of values set in this page from now on. Returns the way to stop. */
  subscribe<Value extends Json>(setting: Setting<Value>, listener: (value: Value) => void): () => void;
}

export function settings(backend: Backend): Settings {
  const listeners = new Map<string, Set<(value: never) => void>>();
  return {
    async get({ key, initial, accepts }) {
      const value = (await backend.get('settings', key))?.value;
      return value !== undefined && accepts(value) ? value : initial;
    },
    async set({ key }, value) {
      await backend.write([{ table: 'settings', put: { key, value } }]);
      listeners.get(key)?.forEach((listener) => listener(value as never));
    },
    subscribe({ key }, listener) {
      const group = listeners.get(key) ?? new Set();
      listeners.set(key, group.add(listener));
      return () => void group.delete(listener);
    },
  };
}
