import { isSentence } from './outline.ts';
import { SPEAKER_LABELS } from './speaker-labels.ts';

/** A line that says who spoke: 登壇者: …, Speaker: …, or a name with a company and nothing else. */
export const isSpeakerLine = (text: string): boolean =>
  (LABELLED.test(text) &&
    text.length <= 120 &&
    !isSentence(text) &&
    (/[:：]/.test(text) || /^(?:by|door|av|af|von|par|por)\s/i.test(text))) ||
  UNKNOWN.test(text) ||
  (text.length <= 60 &&
    /^(?:[^。\s]{1,10}[\s・]?[^。\s]{1,12}|[A-Z][\w'.-]{1,30}(?: [A-Z][\w'.-]{1,30}){1,2})(さん|氏|様)?\s{0,3}[(（/／@][^。]{2,40}[)）]?$/.test(
      text,
    ) &&
    (/(株式会社|Inc|@[A-Za-z])/.test(text) || /(さん|氏|様)\s{0,3}[(（/／@]/.test(text) || /(さん|氏|様)$/.test(text)) &&
    !isSentence(text) &&
    !/[!?]/.test(text.normalize('NFKC')));

const LABELLED = new RegExp(
  `^[・\\s*-]{0,9}(?:${SPEAKER_LABELS}|by|door|av|af|von|par|por)(?:\\s{0,3}(?:名|さん|の方))?(?:\\s{0,3}[:：])?\\s{0,3}\\S`,
  'i',
);
/** In brackets, that nobody wrote the name down. */
const UNKNOWN = /^[(（][^()（）]{0,20}(?:speaker|登壇者|発表者|名前|\bby a )[^()（）]{0,40}[)）]$/i;
