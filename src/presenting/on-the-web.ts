import type { Messages } from '../messages/messages.ts';
import type { Part } from '../model/presentation.ts';

/** The end of a list that is shown in part: a link to all of it, where there is a page that shows it. */
export const onTheWeb = (url: string | undefined, shown: number, total: number, { chat }: Messages): readonly Part[] =>
  url === undefined || shown >= total ? [] : [{ kind: 'text', spans: [{ text: chat.onTheWeb(total), url }] }];
