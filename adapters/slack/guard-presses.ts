import type { Action } from '../../src/index.ts';
import type { BlockActions } from './payloads.ts';

/** Tells a press apart from one that was made a moment ago, because nothing had happened yet. */
export interface PressGuard {
  /** The name of what was pressed, the same for presses in quick succession; undefined for one that repeats another. */
  nameOf(body: BlockActions, kind: Action['kind']): string | undefined;
}

/** Whoever presses again within so many seconds means the same. */
const SAME = 10;
/** Lists are turned there and back: what looks the same is meant so after less. */
const SAME_PAGE = 1;
const PAGING: ReadonlySet<string> = new Set(['page', 'sessions', 'events']);
const MAX_KNOWN = 1_000;

/** Counts by Slack's clock: by when something was pressed, not by when it came. */
export function createPressGuard(): PressGuard {
  const last = new Map<string, number>();
  return {
    nameOf({ user, container, actions: [used] }, kind) {
      const span = PAGING.has(kind) ? SAME_PAGE : SAME;
      const what = `${user.id}:${container.message_ts ?? container.view_id ?? ''}:${used.action_id}:${used.selected_option?.value ?? used.value ?? ''}`;
      const at = Number(used.action_ts);
      const before = last.get(what);
      if (before !== undefined && Math.abs(at - before) < span) return undefined;
      last.delete(what);
      last.set(what, at);
      const [oldest] = last.keys();
      if (last.size > MAX_KNOWN && oldest !== undefined) last.delete(oldest);
      // Another replica may get the second press.
      return `action:${what}:${Math.floor(at / span)}`;
    },
  };
}
