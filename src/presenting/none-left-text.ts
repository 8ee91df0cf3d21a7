import type { Messages } from '../messages/messages.ts';
import type { NoneLeft } from '../model/answer.ts';

/** What is said to a question that refers to a list and has no answer. */
export function noneLeftText(reason: NoneLeft, { answer, chat }: Messages): string {
  switch (reason) {
    case 'no-referent':
      return answer.noReferent;
    case 'no-more':
      return chat.noMore;
    case 'no-such-place':
      return answer.noSuchPlace;
    case 'none-of-them':
      return answer.noneOfThem;
    case 'none-left-out':
      return answer.noneLeftOut;
  }
}
