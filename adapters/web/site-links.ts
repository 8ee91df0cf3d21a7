import type { Language } from '../../src/index.ts';

/** Addresses of pages, as one reader's page links to them. */
export interface SiteLinks {
  /** Of a page in the reader's language, by its path. */
  to(path: string, query?: Readonly<Record<string, string>>): string;
  /** With scheme and host: the address that a page keeps, whoever reads it. Undefined where nobody knows where the site will be. */
  absolute(path: string): string | undefined;
  /** Of the same page in a language. */
  inLanguage(path: string, language: Language): string;
  /** Of a script or a style, the same in every language. */
  asset(name: string): string;
  /** Where names to complete a question with are. */
  readonly names: string;
}

/** Links of the server: the language is in the query where a reader chose it. `base` is the site's address without a slash at its end. */
export function serverLinks(base: string, chosen: Language | undefined): SiteLinks {
  const { pathname } = new URL(base);
  const prefix = pathname.replace(/\/$/, '');
  const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
    const words = new URLSearchParams(query).toString();
    return `${prefix}${path}${words ? `?${words}` : ''}`;
  };
  return {
    to: (path, query = {}) => withQuery(path, chosen ? { ...query, lang: chosen } : query),
    absolute: (path) => base + path,
    inLanguage: (path, language) => withQuery(path, { lang: language }),
    asset: (name) => `${prefix}/assets/${name}`,
    names: `${prefix}/names.json`,
  };
}
