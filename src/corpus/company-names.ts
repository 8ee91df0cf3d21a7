import { companyName, nameKey } from '../language/company-key.ts';
import type { Company } from '../model/directory.ts';

/** Gives the companies that a timetable prints for a speaker, each by the name people know it by. */
export type NameCompanies = (printed: string) => readonly string[];

/** A name that is nothing but punctuation or says that there is none. */
const NONE = /^(?:[\p{P}\p{S}\s]*|n\/?a|tbd|tba|none|なし|無し|無所属|フリー|個人)$/iu;
const LEGAL_FORM = /(?:株式|合同|有限)会社|大学|(?<![a-z])(?:inc|ltd|llc|k\.k|g\.k|corp)(?![a-z])/i;
const BRANCH = /(?:services\s+)?(?:japan|ジャパン)$/i;

/** Names companies by a table; one that is not in it by its name without legal form, branch and department. */
export function createCompanyNames(companies: readonly Company[]): NameCompanies {
  const byKey = new Map<string, string>();
  for (const { name, names, shortNames, formerNames } of companies)
    for (const one of [name, ...names, ...formerNames, ...shortNames])
      if (!byKey.has(nameKey(one))) byKey.set(nameKey(one), name);
  const known = (name: string): string | undefined => {
    const bare = companyName(name);
    const words = bare.split(' ');
    const beginnings = words.map((_, dropped) => words.slice(0, words.length - dropped).join(' '));
    return [name, ...beginnings, bare.replace(BRANCH, '')].map((one) => byKey.get(nameKey(one))).find(Boolean);
  };
  const named = new Map<string, readonly string[]>();
  const nameOne = (printed: string): string[] => {
    const name = known(printed) ?? companyName(withoutDepartment(printed));
    return NONE.test(name) ? [] : [name];
  };
  return (printed) => {
    const names = named.get(printed) ?? [...new Set(partsOf(printed, known).flatMap(nameOne))];
    named.set(printed, names);
    return names;
  };
}

/** A department follows the legal form that follows the name: レッドハット株式会社 技術本部. */
const withoutDepartment = (printed: string): string => /^(\S+?(?:株式|合同|有限)会社)\s*\S/u.exec(printed)?.[1] ?? printed;

/** `A / B` is two companies where B is one on its own, else a company and its department. */
function partsOf(printed: string, known: (name: string) => string | undefined): string[] {
  if (NONE.test(printed)) return [];
  const [first = printed, ...others] = printed.split(/[/／]/).map((part) => part.trim());
  return [first, ...others.filter((part) => known(part) !== undefined || LEGAL_FORM.test(part))];
}
