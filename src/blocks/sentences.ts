/** A text cut into its sentences and lines. Joined they are the text again, letter by letter. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])(?=\s)|(?<=\n)/).filter(Boolean);
