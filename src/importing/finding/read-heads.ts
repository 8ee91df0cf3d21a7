import { type Head, readHead } from './read-head.ts';

/** Two titles that share a heading: 『A』と『B』, 「A」「B」. */
const SEVERAL =
  /^[^『「]{0,20}([『「])([^『』「」]{4,})[』」](?:\s{0,3}(?:と|、|,|&|＆|\/|／|および|・|\+)?\s{0,3}([『「])([^『』「」]{4,})[』」]){1,3}(?!の\d|について|という|って)[^『「]{0,8}$/;
const EACH = /([『「])([^『』「」]{4,})([』」])/g;

/** Takes a line apart into the one title that it heads, or into several where it names several. */
export function readHeads(line: string): Head[] {
  const head = readHead(line);
  if (!SEVERAL.test(line)) return [head];
  return [...line.matchAll(EACH)].map(([, open, title = '', close]) => ({
    ...head,
    title,
    titleWithCode: title,
    quotes: `${open}${close}`,
    isByline: false,
    speakers: [],
  }));
}
