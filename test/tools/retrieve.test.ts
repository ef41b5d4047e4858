import { expect, it } from 'vitest';
import { passagesOf, searchSource, type GivenDocument, type Search } from '../../src/contract/passage';
import { questions } from '../../src/corpus/questions';
import kind from '../../src/tools/retrieve';
import { never } from '../support/collect';

const notes: GivenDocument = {
  id: 'n',
  title: 'Notes',
  text: '# Garden\nThe gate squeaks in winter.\n\n# Kitchen\nThe kettle whistles.',
};
async function asked(search: Search | string, given: readonly GivenDocument[] = [notes]) {
  const means = { sandbox: () => Promise.reject(), file: () => Promise.reject(), documents: async () => given };
  const call = await kind.start(means);
  return call(typeof search === 'string' ? search : searchSource(search), never());
}
const ids = async (search: Search) => passagesOf(await asked(search)).map(({ id }) => id);

it('finds passages with where they come from, best first', async () => {
  const result = await asked({ query: 'Which gate squeaks?', top: 2 });
  expect(result.output).toMatch(/^\[n-1\] Notes: Garden: The gate squeaks in winter\.\n\[/);
  const [first, second] = passagesOf(result);
  expect(first!.score).toBeGreaterThan(second!.score);
  expect(result.value).toMatchObject({ among: 302 });
});

it('keeps to a library', async () => {
  expect(await ids({ query: 'gate kettle', library: 'bundled' })).not.toContain('n-1');
  expect(await ids({ query: 'the gate', library: 'own' })).toEqual(['n-1', 'n-2']);
  const none = await asked({ query: 'gate', library: 'own' }, []);
  expect(none).toMatchObject({ ok: true, output: 'None of 0 passages has any of these words.' });
});

it('opens a passage by its id or its title', async () => {
  expect(await ids({ open: 'N-2' })).toEqual(['n-2']);
  expect(await ids({ open: 'notes: garden' })).toEqual(['n-1']);
  expect(await asked({ open: 'n-9' })).toMatchObject({
    ok: false,
    output: expect.stringContaining("no passage 'n-9'"),
  });
});

it('takes anything but its format for a query', async () => {
  expect(passagesOf(await asked('kettle'))[0]!.id).toBe('n-2');
  expect(passagesOf(await asked('{ kettle'))[0]!.id).toBe('n-2');
  expect(await asked('{ "query": 7 }')).toMatchObject({ ok: false, reason: 'error' });
  expect(await asked('{ "query": "a", "library": "city" }')).toMatchObject({ ok: false });
});

it('notices that texts came and went', async () => {
  let given = [notes];
  const means = { sandbox: () => Promise.reject(), file: () => Promise.reject(), documents: async () => given };
  const call = await kind.start(means);
  const found = async () => passagesOf(await call(searchSource({ query: 'kettle', library: 'own' }), never())).length;
  expect(await found()).toBe(1);
  given = [];
  expect(await found()).toBe(0);
});

it('finds what answers most questions of the country among five passages, and not every second hop', async () => {
  const share = async (hops: number) => {
    const asks = questions.filter((question) => question.hops === hops);
    let found = 0;
    for (const { text, passages } of asks) {
      const got = new Set(await ids({ query: text, top: 5, library: 'bundled' }));
      found += passages.filter((id) => got.has(id)).length / passages.length;
    }
    return found / asks.length;
  };
  const [one, two] = [await share(1), await share(2)];
  expect(one).toBe(1);
  expect(two).toBeLessThan(0.8);
  expect(two).toBeGreaterThan(0.3);
});
