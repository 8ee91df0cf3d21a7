import type { Reply } from '../model/reply.ts';

/** Whether a reply only says that somebody asks too much: the first time within a minute they are told, and nobody else; after that it costs nothing. */
export function limitRefusal(reply: Reply): 'first' | 'repeated' | undefined {
  if (reply.kind !== 'refused' || reply.detail.code !== 'too-many-questions') return undefined;
  return reply.detail.isRepeated ? 'repeated' : 'first';
}
