import type { Directory } from '../model/directory.ts';
import type { Level, Session, Speaker } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { createCompanyNames } from './company-names.ts';
import { createSessionKinds } from './session-kinds.ts';
import { createValuesByWord } from './values-by-word.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Completes sessions by what the directory knows: their kinds, the level that their difficulty means, the companies of their speakers.
 * A talk whose title is Japanese is held in Japanese where the timetable does not say otherwise; of an English title nothing follows.
 */
export function createCompleteSession({ companies, words }: Directory): (session: Session) => Session {
  const kindsOf = createSessionKinds(words);
  const levelOf = createValuesByWord<Level>(words.difficulties);
  const companiesOf = createCompanyNames(companies);
  const withCompanies = (speaker: Speaker): Speaker => {
    const { company, ...others } = speaker;
    if (company === undefined) return speaker;
    const companyNames = companiesOf(company);
    return companyNames.length > 0 ? { ...others, company, companyNames } : others;
  };
  return (session) => {
    const level = levelOf(session.difficulty);
    return {
      ...session,
      kinds: kindsOf(session),
      ...withoutUndefined({ level, language: session.language === undefined && KANA.test(session.title) ? 'ja' : undefined }),
      speakers: session.speakers.map(withCompanies),
    };
  };
}
