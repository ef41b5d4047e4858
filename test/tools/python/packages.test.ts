import { expect, it } from 'vitest';
import { reportOf } from '../../../src/contract/program';
import kind from '../../../src/tools/python';
import { never } from '../../support/collect';
import { nodeMeans } from '../../support/tools';
import { wheel, wheelName } from '../../support/wheel';

const slow = { timeout: 120_000 };
const given = (name: string, code: string, needs: readonly string[] = []) => ({
  file: wheelName(name),
  name,
  version: '1.0',
  imports: [name],
  needs,
  bytes: async () => wheel(name, code, needs),
});

it('says what is missing and where it could be added', slow, async () => {
  const call = await kind.start(nodeMeans);
  const { output } = await call('import numpy', never());
  expect(output).toContain("No module named 'numpy'. Only the standard library is here; a wheel of numpy can be added");
});

it('adds a package and what it needs only where code imports it', slow, async () => {
  const asked: string[] = [];
  const packages = [given('greet', 'import words\ndef hello(): return words.hello', ['words']), given('words', "hello = 'Grüße'"), given('other', '')]; // prettier-ignore
  const watched = packages.map((one) => ({ ...one, bytes: () => (asked.push(one.name), one.bytes()) }));
  const call = await kind.start({ ...nodeMeans, packages: async () => watched });
  expect(await call('print(1 + 1)', never())).toMatchObject({ ok: true });
  expect(asked).toEqual([]);
  const source = JSON.stringify({ code: 'import greet', tests: [{ call: 'greet.hello()', expect: 'Grüße' }] });
  expect(reportOf(await call(source, never()))?.tests).toMatchObject([{ outcome: 'pass' }]);
  expect(asked).toEqual(['greet', 'words']);
});

it('throws where a package cannot be added, so that the run can go on without it', slow, async () => {
  const broken = { ...given('greet', ''), bytes: async () => new ArrayBuffer(10) };
  const call = await kind.start({ ...nodeMeans, packages: async () => [broken] });
  await expect(call('import greet', never())).rejects.toThrow(
    /greet could not be added to Python: .*Remove it under Storage/s,
  );
});
