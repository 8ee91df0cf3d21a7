import type { types } from '@slack/bolt';
import type { Language } from '../../src/index.ts';
import { SLACK_LIMITS } from './limits.ts';
import { slackMessages } from './messages/messages.ts';
import { ASK_MODAL, EVENT_CHOICE, QUESTION_INPUT } from './names.ts';
import type { ModalOrigin } from './payloads.ts';

/** The window that `/kiku` opens: a question, and the event that it is about. */
export function askModal(language: Language, origin: ModalOrigin): types.ModalView {
  const { modal } = slackMessages[language];
  return {
    type: 'modal',
    callback_id: ASK_MODAL,
    private_metadata: JSON.stringify(origin),
    title: plain(modal.title),
    submit: plain(modal.submit),
    close: plain(modal.close),
    blocks: [
      {
        type: 'input',
        block_id: QUESTION_INPUT,
        label: plain(modal.question),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION_INPUT,
          max_length: SLACK_LIMITS.question,
          focus_on_load: true,
          placeholder: plain(modal.questionHint),
        },
      },
      {
        type: 'input',
        block_id: EVENT_CHOICE,
        optional: true,
        label: plain(modal.event),
        // One Japanese character says enough.
        element: { type: 'external_select', action_id: EVENT_CHOICE, min_query_length: 1, placeholder: plain(modal.eventHint) },
      },
    ],
  };
}

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });
