import { expect, it } from 'vitest';
import { versionId } from '../../../src/lab/prompts/version';
import { foldAll } from '../../../src/runs/fold';
import { usedWordings } from '../../../src/ui/panels/story/used-wordings';
import { user } from '../../../src/contract/engine';
import type { RunEvent } from '../../../src/contract/run';

const asked = (text: string, purpose = 'solve') =>
  foldAll([
    {
      key: 'a',
      type: 'generate-start',
      role: 'actor',
      purpose,
      request: { messages: [user(text)] },
    } satisfies RunEvent,
  ]);

it('a wording is used where a request holds its words', () => {
  const wording = { solve: '{question}\n\nThink twice about it.', critique: '{question} {draft} What is wrong?' };
  expect(usedWordings(wording, asked('What is 2 + 2?\n\nThink twice about it.'))).toEqual([
    { prompt: 'solve', version: versionId('solve', wording.solve) },
  ]);
});

it('one that is nothing but slots is told by its purpose', () => {
  expect(usedWordings({ solve: '{question}' }, asked('What is 2 + 2?'))).toHaveLength(1);
  expect(usedWordings({ verify: '{question}' }, asked('What is 2 + 2?'))).toEqual([]);
});

it('house wordings state nothing', () => expect(usedWordings({}, asked('What is 2 + 2?'))).toEqual([]));
