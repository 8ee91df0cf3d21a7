import type { z } from 'zod';
import type { SettingFault, SettingFaultDetail } from '../model/kikigaki-error.ts';
import type { Environment } from '../ports/platform-profile.ts';

export type ReadSettings<Data> =
  | { readonly faults: readonly []; readonly data: Data }
  | { readonly faults: readonly SettingFault[]; readonly data?: never };

/** The settings that a schema names; an empty value is taken for none. All that is wrong is told, whatever else is wrong. */
export function readSettings<Data>(schema: z.ZodType<Data>, environment: Environment): ReadSettings<Data> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = schema.safeParse(given);
  return read.success ? { faults: [], data: read.data } : { faults: read.error.issues.map(faultOf) };
}

const faultOf = (issue: z.core.$ZodIssue): SettingFault => ({
  setting: issue.path.join('.'),
  detail: (issue as z.core.$ZodIssueCustom).params?.['detail'] as SettingFaultDetail,
});
