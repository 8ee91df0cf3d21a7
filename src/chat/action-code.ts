import type { Action } from './action.ts';

/** Longest text that every platform carries in a button. */
const LONGEST = 100;
const SEPARATOR = ':';

/** An action as a button carries it: at most 100 characters, of ids only. Throws a RangeError where an id is too long for that. */
export function encodeAction(action: Action): string {
  const code = partsOf(action).map(String).map(encodeURIComponent).join(SEPARATOR);
  if (code.length > LONGEST) throw new RangeError(`${action.kind} does not fit into a button`);
  return code;
}

/** The action that a button carries; undefined for anything that is not ours. */
export function decodeAction(code: string): Action | undefined {
  if (code.length > LONGEST) return undefined;
  const [kind = '', first, second, third, fourth, fifth] = code.split(SEPARATOR).map(decodePart);
  switch (kind) {
    case 'more':
    case 'at-event':
    case 'share':
    case 'good':
    case 'bad':
    case 'reason':
      return first ? { kind, answer: first } : undefined;
    case 'details':
    case 'similar':
      return first && isCount(second) ? { kind, answer: first, index: Number(second) } : undefined;
    case 'delete':
      return first ? { kind, person: first } : undefined;
    case 'sessions': {
      const day = isCount(third) ? { day: Number(third) } : {};
      return first && isCount(second) ? { kind, event: first, offset: Number(second), ...day } : undefined;
    }
    case 'digest-ask':
      return { kind, ...(first && { session: first }) };
    case 'digest-settings':
      return first ? { kind, subscription: first, ...(second && { delivery: second }) } : undefined;
    case 'digest-pause':
    case 'digest-resume':
    case 'digest-unsubscribe':
      return first ? { kind, subscription: first } : undefined;
    case 'digest-page': {
      const isWhole = first && isCount(second) && isCount(third) && (fourth === 'notes' || fourth === 'time');
      const page = { event: first ?? '', day: Number(second), offset: Number(third), order: fourth as 'notes' | 'time' };
      return isWhole ? { kind, ...page, ...(fifth && { subscription: fifth }) } : undefined;
    }
    default:
      return undefined;
  }
}

function partsOf(action: Action): readonly (string | number)[] {
  switch (action.kind) {
    case 'details':
    case 'similar':
      return [action.kind, action.answer, action.index];
    case 'delete':
      return [action.kind, action.person];
    case 'sessions':
      return [action.kind, action.event, action.offset, ...(action.day === undefined ? [] : [action.day])];
    case 'digest-ask':
      return [action.kind, ...(action.session === undefined ? [] : [action.session])];
    case 'digest-settings':
      return [action.kind, action.subscription, ...(action.delivery === undefined ? [] : [action.delivery])];
    case 'digest-pause':
    case 'digest-resume':
    case 'digest-unsubscribe':
      return [action.kind, action.subscription];
    case 'digest-page': {
      const { kind, event, day, offset, order, subscription } = action;
      return [kind, event, day, offset, order, ...(subscription === undefined ? [] : [subscription])];
    }
    default:
      return [action.kind, action.answer];
  }
}

const isCount = (text: string | undefined): boolean => /^\d{1,6}$/.test(text ?? '');

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
