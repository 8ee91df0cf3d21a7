import type { Draft } from '../draft.ts';

/** What the name of another company goes on with: ソニー銀行 is none of ソニー's, 大阪ガス no place. */
const GOES_ON_AS_COMPANY = /^(?:銀行|証券|生命|損保|ガス|電力|製薬|航空|電鉄|信金)/;

/** Whether a name goes on as that of another company. */
export const goesOnAsCompany = ({ spans, text }: Draft, at: number): boolean =>
  GOES_ON_AS_COMPANY.test(text.slice(spans[at]?.end ?? 0));
