import type { Adapter, AdapterParts } from '../src/index.ts';
import type { ServiceSettings } from './service-settings.ts';

/** An adapter for each platform that has a token. Slack and Discord plug in here, each loaded only when it is wanted. */
export async function createAdapters({ slack, discord }: ServiceSettings, { log }: AdapterParts): Promise<Adapter[]> {
  const wanted = { ...(slack && { slack }), ...(discord && { discord }) };
  for (const platform of Object.keys(wanted)) log.warn({ platform }, 'is set up, but this version cannot connect to it yet');
  return [];
}
