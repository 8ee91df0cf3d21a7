/** So many letters of a title are looked up at once. A shorter one is a word. */
export const TITLE_BEGIN = 6;

/** What divides a title from its subtitle; a hyphen and a slash do only with spaces around them. */
const SUBTITLE = /[〜～~―—–:：|｜！？!?。「『（(]| [-/] /;
const IN_BRACKETS = /^【[^】]{0,40}】/;

/** A title whole, without what stands in brackets before it, and without its subtitle. */
export function titleParts(title: string): Set<string> {
  const bare = title.replace(IN_BRACKETS, '').trim();
  const end = bare.search(SUBTITLE);
  return new Set([title, bare, ...(end > 0 ? [bare.slice(0, end).trim()] : [])].filter(isTelling));
}

/** One word names what many sessions are about. */
const isTelling = (part: string): boolean => !/^(?:[A-Za-z0-9.+#]+|[\p{Script=Katakana}ー]+|\p{Script=Han}+)$/u.test(part);
