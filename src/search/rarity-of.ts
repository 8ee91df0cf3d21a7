/** How rare a term is that stands in some of all documents, 0 to 1: the inverse document frequency (Lucene's form, never negative) as a share of what a term has that stands nowhere. */
export const rarityOf = (documentCount: number, frequency: number): number =>
  inverseFrequency(documentCount, frequency) / inverseFrequency(documentCount, 0);

/** How rare a term is, as Lucene counts it. */
export const inverseFrequency = (documentCount: number, frequency: number): number =>
  Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
