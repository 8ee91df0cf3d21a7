import { type Action, decodeAction } from '../../src/index.ts';
import { actionCodeOf, PICK_ACTION } from './action-id.ts';
import type { BlockActions } from './payloads.ts';

/** What a button that was pressed asks for, or what was picked from a list or menu. */
export interface UsedAction {
  readonly action: Action;
  readonly chosen: string | undefined;
}

/** Undefined for what is not ours, or of a version that this one does not know. */
export function usedAction({ actions: [used] }: BlockActions): UsedAction | undefined {
  const code = actionCodeOf(used.action_id);
  const chosen = used.selected_option?.value ?? used.value ?? undefined;
  const action = decodeAction((code === PICK_ACTION ? chosen : code) ?? '');
  return action && { action, chosen: code === PICK_ACTION ? undefined : chosen };
}
