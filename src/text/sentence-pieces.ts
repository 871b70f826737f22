/** Cuts a text behind each sentence, so that the pieces together are the text. */

export function sentencePieces(text: string): string[] {
  return text.split(/(?<=[.!?…]["»)]?\s)/).filter((piece) => piece !== '');
}
