import { describe, expect, it } from 'vitest';
import type { Backend } from '../../src/store/backend';
import { memoryBackend } from '../../src/store/memory';
import { noticeBoard } from '../../src/store/notices';
import { memoryStore, openStore } from '../../src/store/open';
import { spilling } from '../../src/store/spill';
import { assemble } from '../../src/store/store';
import { storeConformance } from './conformance';

const now = () => 5000;

describe('IndexedDB', () => {
  storeConformance(() => openStore('conformance', now));
  it('says where it keeps things', async () => expect((await openStore('conformance', now)).kind).toBe('indexeddb'));
});

describe('memory', () => {
  storeConformance(async () => memoryStore(now));
  it('says where it keeps things', () => expect(memoryStore(now).kind).toBe('memory'));
});

describe('a disk that lets nothing but removals through', () => {
  const full = (): Backend => {
    const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const disk = memoryBackend();
    return {
      ...disk,
      kind: 'indexeddb',
      update: refuse,
      write: (changes) =>
        changes.some((change) => 'put' in change || 'add' in change) ? refuse() : disk.write(changes),
    };
  };
  storeConformance(async () => {
    const notices = noticeBoard();
    return assemble(spilling(full(), memoryBackend(), notices), notices, now);
  });
});
