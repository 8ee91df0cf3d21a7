import { extname } from 'node:path';
import { type EngineModule, type Environment, KikigakiError, withoutUndefined } from '../src/index.ts';

/** `.js` where compiled. It is loaded only where it is used. */
const MODULE = new URL(`./opensearch/open-generations${extname(import.meta.url)}`, import.meta.url).href;
/** What a command waits for; a service waits as long as a question may take. */
const DEFAULT_MILLISECONDS = 5_000;

/** The cluster that texts are searched in, where `OPENSEARCH_URL` names one: one address or several, with commas between. Throws `settings-faults`. */
export function readSearchEngine(environment: Environment, searchMilliseconds = DEFAULT_MILLISECONDS): EngineModule | undefined {
  const nodes = (environment['OPENSEARCH_URL'] ?? '').split(/[\s,]+/).filter(Boolean);
  if (nodes.length === 0) return undefined;
  if (!nodes.every(isAddress))
    throw new KikigakiError({
      code: 'settings-faults',
      faults: [{ setting: 'OPENSEARCH_URL', detail: { code: 'not-a-url' } }],
    });
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const options = {
    nodes,
    searchMilliseconds,
    ...withoutUndefined({ apiKey: read('OPENSEARCH_API_KEY'), caFile: read('OPENSEARCH_CA') }),
  };
  return { module: MODULE, options };
}

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
