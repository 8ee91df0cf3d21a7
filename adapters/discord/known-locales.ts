/** The locales of people as their interactions told them: messages do not say them. */
export interface KnownLocales {
  learn(person: string, locale: string): void;
  of(person: string): string | undefined;
}

/** So many people are remembered, those who spoke last. */
const KEPT = 10_000;

/** Nothing of it is stored. */
export function createKnownLocales(): KnownLocales {
  const locales = new Map<string, string>();
  return {
    learn(person, locale) {
      locales.delete(person);
      locales.set(person, locale);
      const [oldest] = locales.keys();
      if (locales.size > KEPT && oldest !== undefined) locales.delete(oldest);
    },
    of: (person) => locales.get(person),
  };
}
