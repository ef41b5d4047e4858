import { expect, it } from 'vitest';
import { keepRun } from '../../src/app/begin';
import { statedWording } from '../../src/app/stated-wording';
import { versionId } from '../../src/lab/prompts/version';
import { labApp } from '../support/lab-app';
import { header } from '../support/runs';

it('the words of a version that is not kept are found in a run that states them', async () => {
  const app = labApp();
  const words = '{question} Go.';
  await keepRun(app, header({ strategy: 'single', wording: { solve: words } }), null);
  await keepRun(app, header({ strategy: 'single' }), null);
  expect(await statedWording(app, 'solve', versionId('solve', words))).toBe(words);
  expect(await statedWording(app, 'direct', versionId('solve', words))).toBeNull();
  expect(await statedWording(app, 'solve', versionId('solve', 'others'))).toBeNull();
});
