import { normalizeText } from './normalize-text.ts';
import { trimEndWhere, trimWhere } from './trim-where.ts';
import type { VocabularyMatcher } from './vocabulary-matcher.ts';

const LEGAL_FORM = /株式会社|株式|合同会社|有限会社|一般社団法人|\b(?:inc|ltd|llc|k\.k|kk|g\.k|corporation|corp|co)\b\.?/gi;
const BRANCH = /(?:services\s+)?(?:japan|ジャパン)$/i;
const JAPANESE_BRANCH = /^日本(?=[\p{Script=Katakana}a-z])/iu;

/** The spelling in which names are compared: no case, width, spaces or punctuation between their parts. */
export const nameKey = (name: string): string => normalizeText(name).replace(/[\s,.・]+/g, '');

/** A company's name without its legal form and department: 株式会社サイバーエージェント/技術本部 → サイバーエージェント. */
export function companyName(company: string): string {
  const [main = company] = company.split(/[/／]/);
  const words = trimEndWhere(main.trim(), /[-–>]/)
    .replace(LEGAL_FORM, ' ')
    .replace(/[(（][^()（）]*[)）]/g, ' ')
    .replace(/\s+/g, ' ');
  const name = trimWhere(words, /[\s,.]/);
  return name || main.trim();
}

/** What all spellings of one company share: the vocabulary's group, else the bare name; a Japanese branch is its company. */
export function companyKey(company: string, vocabulary: VocabularyMatcher): string {
  const name = companyName(company);
  const bare = name.replace(BRANCH, '').replace(JAPANESE_BRANCH, '').trim() || name;
  const conceptOf = (spelling: string): string | undefined =>
    vocabulary.conceptOf(spelling) ?? vocabulary.conceptOf(spelling.replace(/\s+/g, ''));
  return conceptOf(name) ?? conceptOf(bare) ?? nameKey(bare);
}
