import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/messages.ts';
import type { RankedSession } from '../../src/model/answer.ts';
import { sessionCard } from '../../src/presenting/present-session.ts';

const note = { report: 'umi/a', heading: '千台のCilium', passages: ['題名だけ。'], mentionOnly: true };
const found = (more: Partial<RankedSession['session']>, excerpt?: RankedSession['excerpt']): RankedSession => ({
  rank: 1,
  score: 1,
  session: {
    id: 'umi/1',
    event: 'umi',
    title: '千台のCilium',
    otherTitles: [],
    speakers: [],
    links: {},
    topics: [],
    notes: [],
    ...more,
  },
  event: { id: 'umi', series: 'umi', kind: 'conference', name: 'Umi', aliases: [], dates: [], zone: 'Asia/Tokyo' } as never,
  reports: [],
  ...(excerpt && { excerpt }),
});
const NAMED = 'レポートでは名前だけが挙がっています。';
const NO_NOTES = messagesIn('ja').session.noNotes;
const factsOf = (session: RankedSession) => sessionCard(session, [], messagesIn('ja')).facts;

describe('a card of a session', () => {
  it('says that a report only names it, whatever passage there is', () => {
    expect(factsOf(found({ notes: [note] }))).toContain(NAMED);
    expect(factsOf(found({ notes: [note] }, { text: '概要。', marks: [] }))).toContain(NAMED);
    expect(factsOf(found({ notes: [note, { ...note, mentionOnly: false }] }, { text: '話。', marks: [] }))).not.toContain(NAMED);
  });

  it('says that no report tells of it where there is nothing to quote', () => {
    expect(factsOf(found({}))).toContain(NO_NOTES);
    expect(factsOf(found({}, { text: '概要。', marks: [] }))).not.toContain(NO_NOTES);
  });
});
