/** Texts one after the other, in arrays that threads can share: a text costs its letters and four bytes. */
export interface PackedTexts {
  /** The UTF-16 units of all of them. */
  readonly units: Uint16Array;
  /** Where each text begins in `units`; one more for the end. */
  readonly starts: Uint32Array;
}

/** Packs texts in their order. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach(({ length }, number) => {
    starts[number + 1] = (starts[number] as number) + length;
  });
  const units = new Uint16Array(starts[texts.length] as number);
  texts.forEach((text, number) => {
    const start = starts[number] as number;
    for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
  });
  return { units, starts };
}
