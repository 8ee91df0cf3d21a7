import { type CataloguePlace, type Environment, KikigakiError } from '../src/index.ts';

/** Where sessions may lie. */
const PLACES: readonly string[] = ['memory', 'database'];

/** The database that sessions lie in, where `KIKIGAKI_CATALOGUE` says so. Throws `settings-faults`. */
export function readCatalogue(environment: Environment, defaultUrl: string): CataloguePlace | undefined {
  const place = environment['KIKIGAKI_CATALOGUE']?.trim() || 'memory';
  if (!PLACES.includes(place))
    throw new KikigakiError({
      code: 'settings-faults',
      faults: [{ setting: 'KIKIGAKI_CATALOGUE', detail: { code: 'not-one-of', allowed: PLACES } }],
    });
  return place === 'database' ? { databaseUrl: environment['DATABASE_URL']?.trim() || defaultUrl } : undefined;
}
