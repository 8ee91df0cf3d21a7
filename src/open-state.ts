import type { State } from './state/open-state.ts';
import type { Instant } from './state/stores.ts';

/** Opens the state, see `state/open-state.ts`; the databases' drivers are loaded only when it is called. */
export async function openState(url: string, now?: () => Instant): Promise<State> {
  const state = await import('./state/open-state.ts');
  return state.openState(url, now);
}
