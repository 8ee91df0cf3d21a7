import type { Messages } from '../messages/messages.ts';
import type { DraftPreview, PageImport, SectionPreview } from '../model/page-import.ts';
import type { PageList } from '../model/page-list.ts';
import type { Part, Presentation } from '../model/presentation.ts';

type Content = Pick<Presentation, 'summary' | 'parts'>;

/** A page that was read, for who brought it. */
export function presentImport(found: PageImport, messages: Messages): Content {
  const { importing } = messages.chat;
  switch (found.kind) {
    case 'draft':
      return presentDraft(found.preview, messages);
    case 'no-event':
      return sentence(importing.noEvent(found.title, found.events));
    case 'published-already':
      return sentence(importing.publishedAlready(found.title));
    case 'list':
      return presentList(found.list, messages);
    case 'busy':
      return sentence(importing.busy);
    case 'failed':
      return sentence(messages.importing.error(found.error));
  }
}

function presentDraft({ draft, title, author, url, event, sections, warnings }: DraftPreview, messages: Messages): Content {
  const { importing } = messages.chat;
  const talks = sections.filter(({ session }) => session !== undefined);
  const summary = importing.found(title, talks.length, event.name);
  const action = { kind: 'publish', draft } as const;
  return {
    summary,
    parts: [
      { kind: 'heading', text: title },
      {
        kind: 'text',
        spans: [{ text: [author, event.name].filter(Boolean).join(' · ') }, ...(url ? [{ text: ' ' }, { text: url, url }] : [])],
      },
      { kind: 'list', items: sections.map((section) => item(section, messages)) },
      ...warnings.map((warning): Part => ({ kind: 'note', text: messages.importing.warning(warning) })),
      line(importing.lookOver),
      { kind: 'buttons', buttons: [{ label: importing.publish, action, isPrimary: true }] },
    ],
  };
}

function item({ heading, session, mentionOnly, notes, first }: SectionPreview, messages: Messages) {
  const { importing } = messages.chat;
  const what = session ? (mentionOnly ? importing.onlyNamed : importing.notes(notes)) : importing.aboutEvent(notes);
  return { title: heading, facts: [session, what, first && messages.quote(first)].filter(Boolean).join(' · ') };
}

/** As many as a message shows well; the rest is on the page. */
const MAX_PAGES = 15;

function presentList({ title, pages, total }: PageList, messages: Messages): Content {
  const { importing } = messages.chat;
  const heading = importing.pages(title, total);
  const items = pages
    .slice(0, MAX_PAGES)
    .map(({ address, title: name, published }) => ({ title: name ?? address, url: address, facts: published ?? '' }));
  return {
    summary: heading,
    parts: [
      { kind: 'heading', text: heading },
      { kind: 'list', items },
      { kind: 'note', text: importing.namePage },
    ],
  };
}

const line = (text: string): Part => ({ kind: 'text', spans: [{ text }] });
const sentence = (text: string): Content => ({ summary: text, parts: [line(text)] });
