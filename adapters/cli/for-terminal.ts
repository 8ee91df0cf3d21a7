import type { Action, Button, Part, Presentation } from '../../src/index.ts';

/** What makes no sense where one person sits alone. */
const NOT_ALONE: ReadonlySet<Action['kind']> = new Set(['share', 'delete', 'good', 'bad', 'reason']);

/** A message for a conversation in a terminal: without what is done among several. */
export const forConversation = (presentation: Presentation): Presentation =>
  withButtons(presentation, (buttons) => buttons.filter(({ action }) => !NOT_ALONE.has(action.kind)));

/** A message that is only read: without anything to press; of pages that are left out, how many they are is said. */
export function forReading(presentation: Presentation): Presentation {
  const parts = presentation.parts.flatMap((part): readonly Part[] => {
    if (part.kind === 'choice') return [];
    if (part.kind !== 'buttons') return [part];
    return part.buttons.flatMap(({ label, action }): Part[] =>
      action.kind === 'digest-page' ? [{ kind: 'note', text: label }] : [],
    );
  });
  return withButtons({ ...presentation, parts }, () => []);
}

function withButtons(presentation: Presentation, keep: (buttons: readonly Button[]) => readonly Button[]): Presentation {
  const parts = presentation.parts.map((part) => ('buttons' in part ? { ...part, buttons: keep(part.buttons) } : part));
  return { ...presentation, parts };
}
