import type { Question } from '../model/question.ts';

/** Whether one of a question's subjects says what talks have to be about: where nothing is about it, none are counted. Other words that nothing has only say the same in their own way. */
export const isOfSubject = ({ subjects, text }: Question): boolean =>
  subjects.some((subject) => {
    const at = text.toLowerCase().indexOf(subject.toLowerCase());
    const isName = /[\p{Script=Katakana}ー]{3}|^[A-Z]/u.test(text.slice(Math.max(0, at), at + subject.length));
    return at < 0 || isName || OF_SUBJECT.test(text.slice(at + subject.length)) || ABOUT.test(text.slice(0, at));
  });
const OF_SUBJECT =
  /^(?:の|に関する|に関して|について|関連の?|系の?|を扱った|を使った|絡みの?|周りの?)(?:話|お話|発表|セッション|トーク|講演|やつ|ネタ|事例|は)/;
const ABOUT = /(?:about|on|regarding|covering|around|using|with|for|mention|mentioning) (?:the |a )?$/i;
