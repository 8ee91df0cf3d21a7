/** Embeddings, overrides and isolates would turn the direction of what follows; other control characters show as boxes. Line breaks stay. */
const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text without characters that would change how its surroundings show; never half a character. */
export const cleanText = (text: string): string => text.replace(UNWANTED, '').replace(LONE_SURROGATE, '\uFFFD');
