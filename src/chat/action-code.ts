import { digestActionParts, readDigestAction } from '../digest/digest-action-code.ts';
import type { Action } from '../model/action.ts';
import { idCode } from '../model/id-code.ts';

/** Longest text that every platform carries in a button. */
const MAX_LENGTH = 100;
const SEPARATOR = ':';

/** An action as a button carries it: at most 100 characters, of ids only. Throws a RangeError where an id is too long for that. */
export function encodeAction(action: Action): string {
  const code = partsOf(action).map(String).map(encodeURIComponent).join(SEPARATOR);
  if (code.length > MAX_LENGTH) throw new RangeError(`${action.kind} does not fit into a button`);
  return code;
}

/** The action that a button carries; undefined for anything that is not ours. */
export function decodeAction(code: string): Action | undefined {
  if (code.length > MAX_LENGTH) return undefined;
  const parts = code.split(SEPARATOR).map(decodePart);
  const [kind = '', first, second, third] = parts;
  switch (kind) {
    case 'more':
    case 'widen':
    case 'at-event':
    case 'share':
    case 'good':
    case 'bad':
    case 'reason':
    case 'ask-on':
    case 'pick':
      return first ? { kind, answer: first } : undefined;
    case 'details':
    case 'similar':
      return first && isCount(second) ? { kind, answer: first, index: Number(second) } : undefined;
    case 'ask-about':
    case 'sessions-of':
      return { kind };
    case 'page':
      return first && isCount(second) ? { kind, answer: first, offset: Number(second) } : undefined;
    case 'events':
      return isCount(first) ? { kind, offset: Number(first) } : undefined;
    case 'calendar':
      return first ? { kind, event: first } : undefined;
    case 'publish':
      return first ? { kind, draft: first } : undefined;
    case 'delete':
      return first ? { kind, person: first } : undefined;
    case 'sessions': {
      const day = isCount(third) ? { day: Number(third) } : {};
      return first && isCount(second) ? { kind, event: first, offset: Number(second), ...day } : undefined;
    }
    default:
      return readDigestAction(parts);
  }
}

function partsOf(action: Action): readonly (string | number)[] {
  switch (action.kind) {
    case 'details':
    case 'similar':
      return [action.kind, action.answer, action.index];
    case 'page':
      return [action.kind, action.answer, action.offset];
    case 'events':
      return [action.kind, action.offset];
    case 'calendar':
      return [action.kind, idCode(action.event)];
    case 'publish':
      return [action.kind, action.draft];
    case 'delete':
      return [action.kind, action.person];
    case 'ask-about':
    case 'sessions-of':
      return [action.kind];
    case 'sessions':
      return [action.kind, idCode(action.event), action.offset, ...(action.day === undefined ? [] : [action.day])];
    case 'digest-ask':
    case 'digest-page':
    case 'digest-settings':
    case 'digest-pause':
    case 'digest-resume':
    case 'digest-unsubscribe':
    case 'digest-preview':
    case 'digest-form':
      return digestActionParts(action);
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
