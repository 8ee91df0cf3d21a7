import type { Fault } from '../model/fault.ts';
import type { Sources } from '../model/sources.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { readYaml } from './read-yaml.ts';
import { sourcesSchema } from './schemas.ts';

/** Reads `sources.yaml`. Nothing is named in it where it has faults. */
export function readSources(text: string, file: string): { readonly sources: Sources; readonly faults: readonly Fault[] } {
  const { value, faults } = readYaml(text, sourcesSchema, file);
  const timetables = (value?.timetables ?? []).map((one) => withoutUndefined(one));
  const reports = (value?.reports ?? []).map((one) => withoutUndefined(one));
  return { sources: { timetables, reports }, faults };
}
