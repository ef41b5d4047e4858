import { questionOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { answersOf, draftAskedAbout } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Span } from '../row';

/** Passages that a person marked in a text, each with its type (Fine-Grained RLHF #45). Severity is 1: nobody is asked for it. */
export default exporter<Span & { readonly notes: readonly string[] }>({
  title: 'Passages marked by people',
  summary: 'A text with the passages somebody marked in it, what is wrong with each, and what was noted.',
  shape: 'span',
  systems: [45],
  columns: ['notes'],
  rows: (source) =>
    answersOf(source, 'label').flatMap(({ step, question, reply: { spans, note, corrected } }) => {
      const draft = draftAskedAbout(source, step, question.text);
      if (!draft || !spans.length) return [];
      return [
        {
          shape: 'span' as const,
          prompt: draft ? turnsOf(draft.step.request.messages) : questionOf(source),
          completion: reply(question.text),
          spans: spans.map(({ start, end, label }) => ({ start, end, type: label, severity: 1 })),
          extra: { note, corrected },
          notes: spans.map((span) => span.note),
          ...provenanceOf(source, draft.step),
        },
      ];
    }),
});
