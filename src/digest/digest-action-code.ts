import type { DigestAction } from '../model/digest-command.ts';
import { idCode } from '../model/id-code.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

/** The parts of a digest's action, as a button carries them. */
export function digestActionParts(action: DigestAction): readonly (string | number)[] {
  const optional = (part: string | undefined): readonly string[] => (part === undefined ? [] : [part]);
  switch (action.kind) {
    case 'digest-ask':
      return [action.kind, ...optional(action.session && idCode(action.session))];
    case 'digest-page': {
      const { kind, event, day, offset, order, subscription } = action;
      return [kind, idCode(event), day, offset, order, ...optional(subscription)];
    }
    case 'digest-settings':
      return [action.kind, action.subscription, ...optional(action.delivery)];
    default:
      return [action.kind, action.subscription];
  }
}

/** The digest's action with these parts; undefined for anything else. */
export function readDigestAction([kind, first, second, ...rest]: readonly string[]): DigestAction | undefined {
  if (kind === 'digest-ask') return { kind, ...withoutUndefined({ session: first || undefined }) };
  if (!first) return undefined;
  switch (kind) {
    case 'digest-settings':
      return { kind, subscription: first, ...withoutUndefined({ delivery: second || undefined }) };
    case 'digest-pause':
    case 'digest-resume':
    case 'digest-unsubscribe':
    case 'digest-preview':
    case 'digest-form':
      return { kind, subscription: first };
    case 'digest-page': {
      const [offset = '', order, subscription] = rest;
      if (!isCount(second) || !isCount(offset) || (order !== 'notes' && order !== 'time')) return undefined;
      return {
        kind,
        event: first,
        day: Number(second),
        offset: Number(offset),
        order,
        ...withoutUndefined({ subscription: subscription || undefined }),
      };
    }
    default:
      return undefined;
  }
}

const isCount = (text: string | undefined): boolean => /^\d{1,6}$/.test(text ?? '');
