import { textOf, type Message } from '../contract/engine';
import { engineError } from '../contract/errors';

/** A part of a turn as the OpenAI protocol writes it, which web-llm speaks too. */
export type ContentPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image_url'; readonly image_url: { readonly url: string } };

/** The words of a turn, or its words and pictures. @throws Unsupported when a picture was not put in. */
export function contentOf(message: Message): string | ContentPart[] {
  const { content } = message;
  if (typeof content === 'string' || content.every(({ type }) => type === 'text')) return textOf(message);
  return content.map((part) => {
    if (part.type === 'text') return { type: 'text', text: part.text };
    if (part.data) return { type: 'image_url', image_url: { url: part.data } };
    throw engineError(
      'Unsupported',
      `The picture ${part.blob.slice(0, 12)}… did not come along; add it to the problem.`,
    );
  });
}
