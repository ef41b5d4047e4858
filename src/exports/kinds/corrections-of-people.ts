import { reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { answersOf, draftAskedAbout } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

/** What a person put right by hand over what the model had written (the pairs of #45; accepted edits of R3 #125). */
export default exporter<Pair>({
  title: 'Corrections by people',
  summary: 'A text as a person corrected it, over the text as the model had written it.',
  shape: 'pair',
  systems: [45, 125, 139],
  rows: (source) =>
    [
      ...answersOf(source, 'edit').map(({ step, question, reply: corrected }) => ({
        step,
        text: question.text,
        corrected,
      })),
      ...answersOf(source, 'label').map(({ step, question, reply: said }) => ({
        step,
        text: question.text,
        corrected: said.corrected,
      })),
    ].flatMap(({ step, text, corrected }): Pair[] => {
      const draft = draftAskedAbout(source, step, text);
      if (!draft || corrected === null || corrected.trim() === text.trim()) return [];
      return [
        {
          shape: 'pair',
          prompt: turnsOf(draft.step.request.messages),
          chosen: reply(corrected),
          rejected: reply(text),
          ...provenanceOf(source, draft.step),
        },
      ];
    }),
});
