import type { Messages } from '../messages/messages.ts';
import type { PagePublished } from '../model/page-import.ts';

/** What became of a draft that was to be published. */
export function publishedText(outcome: PagePublished, { chat: { importing } }: Messages): string {
  switch (outcome.kind) {
    case 'published':
      return importing.published(outcome.title);
    case 'published-already':
      return importing.publishedAlready(outcome.title);
    case 'gone':
      return importing.gone;
  }
}
