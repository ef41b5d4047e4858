import type { Json } from '../../../base/json';
import { faultOf, type Question, type Reply } from '../../../contract/question';

/** A reply as a sentence, for those who read the run later. */
export function replyInWords(question: Question, reply: Json): string {
  if (faultOf(question, reply) !== null) return JSON.stringify(reply);
  switch (question.kind) {
    case 'free':
      return (reply as Reply<'free'>).trim() || 'Nothing to say';
    case 'approve': {
      const { approved, reason } = reply as unknown as Reply<'approve'>;
      return [approved ? 'Approved' : 'Stopped', reason].filter(Boolean).join(': ');
    }
    case 'choose':
      return `${Number(reply) + 1}: ${question.options[Number(reply)] ?? ''}`;
    case 'edit':
      return reply === question.text ? 'Left as it was' : String(reply);
    case 'tick':
      return (reply as Reply<'tick'>).map((at) => question.options[at]).join('\n') || 'None of them';
    case 'react':
      return reply === null ? 'No reaction' : String(reply);
    case 'decide-edits': {
      const taken = (reply as Reply<'decide-edits'>).filter((one) => one).length;
      return `${taken} of ${question.edits.length} edits taken`;
    }
    case 'label':
      return labelsInWords(question.text, reply as unknown as Reply<'label'>);
  }
}

function labelsInWords(text: string, { spans, note, corrected }: Reply<'label'>): string {
  if (corrected !== null) return `Put right by hand:\n${corrected}`;
  const marks = spans.map((span) =>
    [`“${text.slice(span.start, span.end)}”`, span.label, span.note].filter(Boolean).join(' · '),
  );
  return [...marks, note].filter(Boolean).join('\n') || 'Nothing was marked';
}
