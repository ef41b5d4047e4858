import { expect, it } from 'vitest';
import { megabytes } from '../../src/ui/megabytes';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_400, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [7_600_000, '7.6 MB'],
  [99_950_000, '100 MB'],
  [999_499_999, '999 MB'],
  [12_400_000_000, '12.4 GB'],
])('%i bytes are %s', (bytes, words) => expect(megabytes(bytes)).toBe(words));
