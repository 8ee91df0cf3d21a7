import type { types } from '@slack/bolt';
import { type Button, encodeAction } from '../../src/index.ts';
import { PICK_ACTION } from './action-id.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { buttonOf, plain } from './render-controls.ts';
import type { BlockForm } from './render-parts.ts';

/** Buttons in a row; thumbs and the bin where Slack's agents have them, where the workspace takes that. */
export function footOf(buttons: readonly Button[], form: BlockForm): types.KnownBlock[] {
  const judging = form === 'native' ? judgingOf(buttons) : undefined;
  const rest = judging ? buttons.filter(({ action }) => !JUDGING.has(action.kind)) : buttons;
  const elements = rest.flatMap((button) => buttonOf(button)).slice(0, SLACK_LIMITS.actionElements);
  return [...(elements.length > 0 ? [{ type: 'actions', elements } as const] : []), ...(judging ? [judging] : [])];
}

const JUDGING: ReadonlySet<string> = new Set(['good', 'bad', 'delete']);

function judgingOf(buttons: readonly Button[]): types.ContextActionsBlock | undefined {
  const of = (kind: string): Button | undefined => buttons.find(({ action }) => action.kind === kind);
  const [good, bad, bin] = [of('good'), of('bad'), of('delete')];
  if (!good || !bad) return undefined;
  const thumb = ({ label, action }: Button) => ({
    text: plain(escapeText(label, SLACK_LIMITS.buttonLabel)),
    accessibility_label: escapeText(label, SLACK_LIMITS.buttonLabel),
    value: encodeAction(action),
  });
  const thumbs: types.FeedbackButtons = {
    type: 'feedback_buttons',
    action_id: PICK_ACTION,
    positive_button: thumb(good),
    negative_button: thumb(bad),
  };
  return { type: 'context_actions', elements: [thumbs, ...(bin ? [binOf(bin)] : [])] };
}

/** Shown to whom alone it obeys. */
function binOf({ label, action }: Button): types.IconButton {
  const text = escapeText(label, SLACK_LIMITS.buttonLabel);
  return {
    type: 'icon_button',
    icon: 'trash',
    action_id: PICK_ACTION,
    text: plain(text),
    accessibility_label: text,
    value: encodeAction(action),
    ...(action.kind === 'delete' && { visible_to_user_ids: [action.person] }),
  };
}
