import { trimEndWhere } from '../../language/trim-where.ts';

/** The company of a line that says what a speaker does: "Engineer at Kelp Inc.", "CTO @ Kelp", 株式会社こんぶ エンジニア. Undefined where it names none. */
export function companyOfTagline(tagline: string | undefined): string | undefined {
  if (tagline === undefined) return undefined;
  const text = tagline.trim();
  const named = text
    .split(/[\s,、/|｜]+/u)
    .find((word) => /(?:株式会社|有限会社|合同会社)/u.test(word) && word.length > MIN_COMPANY);
  if (named !== undefined) return named;
  for (const mark of [' at ', ' @ ', ' @']) {
    const at = text.toLowerCase().lastIndexOf(mark);
    if (at <= 0) continue;
    const company = trimEndWhere((text.slice(at + mark.length).split(/[,|;–—]/u)[0] ?? '').trim(), /[.\s]/);
    if (company !== '' && company.length <= MAX_COMPANY) return endsAbbreviated(text, company) ? `${company}.` : company;
  }
  return undefined;
}

const MIN_COMPANY = 4;
const MAX_COMPANY = 60;

/** "Kelp Inc." keeps its dot, a sentence's end goes. */
const endsAbbreviated = (text: string, company: string): boolean =>
  /(?:Inc|Ltd|Co|Corp|S\.A)$/.test(company) && text.includes(`${company}.`);
