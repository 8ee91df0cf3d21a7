import type { Messages } from '../messages/messages.ts';
import type { Action } from '../model/action.ts';
import type { Button, Part } from '../model/presentation.ts';

/** What of a list is shown; counted from 0. */
export interface Window {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  /** How many a whole page shows. */
  readonly page: number;
}

/** The buttons that turn a list; none where all of it is shown. */
export function turning(window: Window, pageAt: (offset: number) => Action, messages: Messages): readonly Part[] {
  const buttons = turningButtons(window, pageAt, messages);
  return buttons.length > 0 ? [{ kind: 'buttons', buttons }] : [];
}

/** The same, to stand beside others. */
export function turningButtons(
  { offset, shown, total, page }: Window,
  pageAt: (offset: number) => Action,
  { chat }: Messages,
): readonly Button[] {
  const next = offset + shown;
  return [
    ...(offset > 0 ? [{ label: chat.button.previous, action: pageAt(Math.max(0, offset - page)) }] : []),
    ...(next < total ? [{ label: chat.button.next, action: pageAt(next) }] : []),
  ];
}
