import type { Reply } from '../model/reply.ts';

/** Whether what was asked makes sense only after an earlier answer, which is not known. */
export const needsEarlier = (reply: Reply): boolean =>
  reply.kind === 'answer' && reply.answer.kind === 'nothing' && reply.answer.reason === 'no-referent';
