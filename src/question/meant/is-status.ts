import type { Draft } from '../draft.ts';
import { isInCompound } from './surroundings.ts';

/** What is cancelled is a talk where that is said of it; somebody who cancels something (不要なプロセスはキャンセルしちゃう) tells what a talk is about. */
export const isStatus = (draft: Draft, at: number): boolean =>
  !isInCompound(draft, at) && !DONE.test(draft.text.slice(draft.spans[at]?.end ?? 0));

const DONE =
  /^(?:を?(?:し|する|すれ|させ|でき)(?!た(?:の|セッション|発表|トーク|講演|回|やつ))|可能|待ち|料|処理| (?:the|a|an|running|unneeded|stale) )/;
