import type { Language } from '../../src/index.ts';
import type { SiteLinks } from './site-links.ts';

/** Links of files: each language has its own folder, but for the one in which the site is. `base` may be empty. */
export function fileLinks(base: string, main: Language, language: Language): SiteLinks {
  const prefix = base === '' ? '' : new URL(base).pathname.replace(/\/$/, '');
  const folder = (of: Language): string => (of === main ? '' : `/${of}`);
  const query = (words: Readonly<Record<string, string>>): string => {
    const text = new URLSearchParams(words).toString();
    return text ? `?${text}` : '';
  };
  return {
    to: (path, words = {}) => prefix + folder(language) + asFolder(path) + query(words),
    absolute: (path) => (base === '' ? undefined : base + folder(language) + asFolder(path)),
    inLanguage: (path, other) => prefix + folder(other) + asFolder(path),
    asset: (name) => `${prefix}/assets/${name}`,
    names: `${prefix}/names.json`,
  };
}

const FILE = /\.(?:atom|ics|xml|txt|js|css|json)$/;

/** Every host serves `index.html` of a folder; what has a name with an ending is a file. */
const asFolder = (path: string): string => (path.endsWith('/') || FILE.test(path) ? path : `${path}/`);
