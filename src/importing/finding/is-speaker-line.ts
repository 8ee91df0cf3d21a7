import { isSentence } from './outline.ts';

/** A line that says who spoke: 登壇者: …, Speaker: …, or a name with a company and nothing else. */
export const isSpeakerLine = (text: string): boolean =>
  (/^[・\s*-]*(登壇者?|発表者?|スピーカー|講演者|講師|報告者|話者?|speakers?|presenters?|presented by|by)(?:\s*(?:名|さん|の方))?(?:\s*[:：])?\s*\S/i.test(
    text,
  ) &&
    text.length <= 120 &&
    !isSentence(text) &&
    (/[:：]/.test(text) || /^by\s/i.test(text))) ||
  (text.length <= 60 &&
    /^(?:[^。\s]{1,10}[\s・]?[^。\s]{1,12}|[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,2})(さん|氏|様)?\s*[(（/／@][^。]{2,40}[)）]?$/.test(
      text,
    ) &&
    /(株式会社|合同会社|有限会社|さん|氏|様|Inc|@[A-Za-z])/.test(text) &&
    !isSentence(text) &&
    !/[!?]/.test(text.normalize('NFKC')));
