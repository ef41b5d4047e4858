import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../src/lab/analysis/analyse';
import { answer } from '../../../src/lab/analysis/question';
import { questions } from '../../../src/lab/analysis/questions';
import { escaped, reportPage } from '../../../src/ui/panels/lab/files/report-page';
import { reportParts } from '../../../src/ui/panels/lab/files/report-parts';
import { cell, planOf, plausibleExperiment, type Temper } from '../../support/experiment';
import { hostile } from '../../support/hostile';

const temper = (title: string, right: number): Temper => ({
  title,
  right,
  keeps: 0.9,
  fixes: 0.3,
  drafts: 2,
  eye: 0.6,
  tokens: 300,
});

it('lets no text become markup, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const markup = escaped(text);
      expect(markup).not.toMatch(/[<>"']/);
      const back = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" } as const;
      expect(markup.replace(/&(amp|lt|gt|quot|#39);/g, (name) => back[name as keyof typeof back])).toBe(text);
    }),
  );
});

it.each(hostile)('takes %s for words', (text) => {
  const page = reportPage({
    title: text,
    lead: [text],
    style: '',
    parts: [
      {
        title: text,
        words: [text],
        summary: text,
        note: text,
        drawing: '<svg/>',
        table: { head: [text], rows: [[text]] },
      },
    ],
  });
  const known =
    /<(\/?)(html|head|meta|title|style|body|main|h1|h2|p|section|div|svg|table|thead|tbody|tr|th|td|!doctype)\b/g;
  expect(page.replace(known, '')).not.toContain('<');
  expect(page).toContain("default-src 'none'");
});

it('ends no style early', () => {
  const page = reportPage({ title: 't', lead: [], parts: [], style: '</style><script>1</script>' });
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).not.toContain('<script');
});

it('says every figure with its n and its interval, and the numbers under each drawing', () => {
  const { plan, results } = plausibleExperiment([temper('One', 0.4), temper('Two', 0.7)], 30, 2);
  const intervals = new Map(questions(results, plan).map((question) => [question.key, answer(question, 100)]));
  const parts = reportParts(analyse(results, plan), intervals, plan);
  expect(parts.map(({ title }) => title)).toEqual([
    'Accuracy',
    'Contestant by contestant',
    'Who is better?',
    expect.any(String),
    'Draft by draft',
    'What became of first drafts',
    'What the critic is worth',
    expect.any(String),
    'What it costs',
    'Where it works',
    'Any of k runs is right',
    'What was compared',
  ]);
  for (const { table } of parts) expect(table!.rows.length).toBeGreaterThan(0);
  const [, summary] = parts;
  for (const field of summary!.table!.rows[0]!.slice(1, 8)) expect(field).toMatch(/\(.* to .*; n \d+\)/);
});

it('leaves out figures of nothing: a critic whose verdicts cannot be read has no curve', () => {
  const plan = planOf(['c'], 2);
  const unread = [0, 1].map((index) =>
    cell({ contestant: 'c', problem: `p${index}`, index, drafts: [0, 1], verdicts: [{ score: null, draft: 0 }] }),
  );
  const parts = reportParts(analyse(unread, plan), new Map(), plan);
  expect(parts.map(({ title }) => title)).toContain('What the critic is worth');
  for (const { table } of parts) expect(table!.rows.length).toBeGreaterThan(0);
});
