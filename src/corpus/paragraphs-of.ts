/** The paragraphs of a text of the speakers' own, each a line. */
export const paragraphsOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
