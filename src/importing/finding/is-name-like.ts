/** Capitalised words that stand in titles and not in names. */
const NOT_A_NAME: ReadonlySet<string> = new Set(
  (
    'the and for with how why what when where your our my this that from into about all new no not to in on of at by is are ' +
    'cloud native service services deep dive day days kubernetes platform engineering open data source live demo part talk talks ' +
    'keynote workshop session sessions panel lightning track room hall main stage design default example hand numbers committee ' +
    'notes code test tests testing software systems system security performance machine learning web app apps api apis state things ' +
    'lunch break coffee opening closing welcome summary conclusion introduction overview agenda english japanese online hybrid video slides'
  ).split(' '),
);

/** A full stop belongs to an initial or a title. */
const STOPPED = /\p{L}{2}\.$/u;
const TITLE = /^(?:Dr|Prof|Jr|Sr|St|Mr|Ms|Mrs)\.$/;
const LATIN_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;
/** Parts of names that are written small. */
const PARTICLE = /^(?:de|da|di|du|del|la|le|van|von|der|den|el|al|bin|y|e|zu)$/;
const MAX_WORDS = 4;

/** Whether a text could be somebody's name and nothing else: two to four capitalised words, or a family and a given name in Japanese. */
export function isNameLike(text: string): boolean {
  const name = text.replace(/[(（][\s\S]{0,9}/, '').trim();
  if (/^[\p{Script=Han}々ヶ]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6}$/u.test(name)) return true;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > MAX_WORDS) return false;
  return areNameWords(words);
}

/** Whether words follow each other as in a Latin name; one word may do where something else says that it is a name. */
export function areNameWords(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? first;
  return (
    LATIN_WORD.test(first) &&
    LATIN_WORD.test(last) &&
    rest.every((word) => LATIN_WORD.test(word) || PARTICLE.test(word)) &&
    words.every((word) => !NOT_A_NAME.has(word.toLowerCase()) && (!STOPPED.test(word) || TITLE.test(word))) &&
    !/^\p{Lu}\p{Ll}+ing$/u.test(first) &&
    !words.every((word) => /^\p{Lu}{2,}$/u.test(word))
  );
}
