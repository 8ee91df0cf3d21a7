import { parseDocument } from 'yaml';

/** The value of a YAML text; undefined where it is broken. */
export function parseYaml(text: string): unknown {
  try {
    const document = parseDocument(text, { logLevel: 'error' });
    return document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: MAX_ALIASES }) ?? []);
  } catch {
    // Aliases are resolved only here.
    return undefined;
  }
}

const MAX_ALIASES = 100;
