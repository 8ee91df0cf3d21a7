import type { Language } from './messages.ts';

/**
 * The language in which somebody is answered: that of the question where its words of grammar tell. A bare term, a name or an id
 * is of no language: there the person's usual one counts, and where that is not known, what people type so.
 */
export const languageOf = (text: string, usual?: Language): Language => languageAsked(text) ?? usual ?? likelyLanguage(text);

function languageAsked(text: string): Language | undefined {
  const own = text.normalize('NFKC').replace(NOT_ASKED_WITH, ' ');
  if (!isEnglish(own)) return JAPANESE.test(text) ? 'ja' : undefined;
  // Japanese says at the end what it wants, English at the beginning; between them stands what is asked for.
  const [first = ''] = /^[a-z]+(?=\s)/.exec(own.toLowerCase().trim()) ?? [];
  const isFramed = ASKING.has(first) || ASKED_FOR.has(first) || JOINING.has(first);
  return !HIRAGANA.test(own) || (isFramed && !PREDICATE.test(own)) ? 'en' : 'ja';
}

/** Whether it is asked in English: a word with which people only ask, words of grammar beside words for what there is, or a sentence. */
function isEnglish(text: string): boolean {
  const written: readonly string[] = text.match(STANDING_APART) ?? [];
  const words = written.map((word) => word.toLowerCase());
  const has = (of: ReadonlySet<string>): boolean => words.some((word) => of.has(word));
  if (has(ASKING)) return true;
  const isQuestion = text.includes('?') && !JAPANESE.test(text);
  if (has(ASKED_FOR)) return has(JOINING) || isQuestion;
  // A title has capitals.
  return has(JOINING) && written.filter((word) => /^[a-z]/.test(word)).length >= MIN_SENTENCE && !JAPANESE.test(text);
}

/** So many words in small letters make a sentence. */
const MIN_SENTENCE = 4;

/** For people whose locale is not known: a single English word is what people who write Japanese type too; most reports are Japanese. */
const likelyLanguage = (text: string): Language => (/\p{Script=Latin}[^\p{Letter}]+\p{Script=Latin}/u.test(text) ? 'en' : 'ja');

/** Quoted titles, the names of emoji, the さん behind a name. */
const NOT_ASKED_WITH = /[「『“"][^」』”"]{1,200}[」』”"]|:[a-z_]{1,40}:|さん(?!\p{Script=Hiragana})/gu;
/** "詳細please" is Japanese that borrows a word. */
const STANDING_APART = /(?<![\p{L}\p{M}])[A-Za-z]{1,20}(?![\p{L}\p{M}])/gu;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ASKING = setOf(
  'what which who whom whose when where why how is are was were am do does did has have had can could would should will me my i we us our you your it its they them that there any anything anyone someone something please thanks thank hello hi talks ones stuff folks else except everything just only first last next later after before again recommend compare summarize summarise',
);
const ASKED_FOR = setOf(
  'show list find give gave tell search more other another similar all talk session sessions presentation presentations year years day speaker speakers slides slide video videos recording recordings keynote keynotes event events conference conferences company companies people',
);
const JOINING = setOf('the a an of in on at for to with without about from by and or not than between during since until');

const HIRAGANA = /\p{Script=Hiragana}/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** How Japanese questions end. */
const PREDICATE =
  /(?:[はがをにでとてもかねよの]|って|った|んだ|ます|です|した|して|っけ|いる|ある|ない|たい|やつ|[のうる]話|よろしく|ください|下さい|教えて|ほしい|欲しい)[\s\p{P}\p{S}]{0,20}$/u;
