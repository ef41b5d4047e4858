/**
 * Test files share a process, so that modules are read once. What browsers have and Node has not is there for all of them;
 * databases are new in each file; a file that leaves something behind fails, not the one that comes after it.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll } from 'vitest';
import './frames';

globalThis.indexedDB = new IDBFactory();

/** ONNX Runtime for WebAssembly defines one when it is first read. */
const ofLibraries = ['Worker'];
const described = () => Object.entries(Object.getOwnPropertyDescriptors(globalThis));
const before = new Map(described());

afterAll(() => {
  const there = new Map(described());
  const changed = [...there].filter(([name, { value }]) => {
    const was = before.get(name);
    // Node replaces a getter by its value when something is first used.
    return was ? !was.get && !Object.is(was.value, value) : !ofLibraries.includes(name);
  });
  const left = [...changed.map(([name]) => name), ...[...before.keys()].filter((name) => !there.has(name))];
  if (left.length > 0)
    throw new Error(`This file leaves ${left.join(', ')} changed: put it back in afterEach or afterAll.`);
});
