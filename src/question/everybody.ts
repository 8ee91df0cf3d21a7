import type { FollowUp } from '../model/question.ts';
import type { Turn } from './turn.ts';

/** 登壇者全員, "all companies" after a list: of those of the list; at the beginning of a conversation of all there are. */
export function everybody({ alone: { group, asked }, context, places }: Turn): FollowUp | undefined {
  if ((context?.sessions.length ?? 0) < 2 || places.length > 0) return undefined;
  return (group === 'speaker' || group === 'company') && asked === group ? { kind: 'all', of: group } : undefined;
}
