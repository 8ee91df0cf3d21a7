/** Where a journey is, by the name of its file and the beginning of its title. */
export interface Shown {
  readonly file: string;
  readonly title: string;
  /** It is about the socket, or about several processes: over the other way there is nothing like it. */
  readonly isOneMode?: true;
}

export interface Finding {
  readonly what: string;
  readonly shown: readonly Shown[];
}

const ASKING = 'tests/journeys/slack-asking.test.ts';
const FAULTS = 'tests/journeys/slack-faults.test.ts';
const DIGESTS = 'tests/journeys/slack-digests.test.ts';
const BY_WORDS = 'tests/journeys/digests.test.ts';
const DELIVERIES = 'tests/journeys/slack-deliveries.test.ts';
const START = 'tests/journeys/slack-start.test.ts';
const LARGE = 'tests/journeys/slack-large.test.ts';
const CHAOS = 'tests/journeys/slack-chaos.test.ts';
const DAILY = 'tests/adapters/slack/journeys.test.ts';
const CONNECTION = 'tests/adapters/slack/connection.test.ts';

const at = (file: string, ...titles: readonly string[]): Shown[] => titles.map((title) => ({ file, title }));
const overSocket = (title: string): Shown => ({ file: CONNECTION, title, isOneMode: true });

/** The thirty ways in which the bot once failed people on Slack, the worst first, and the journeys through the real Bolt that show each mended. */
export const THIRTY: Readonly<Record<number, Finding>> = {
  1: { what: 'emoji make a question fail', shown: at(ASKING, 'reads a question without the emoji in it') },
  2: {
    what: 'follow-ups lose what they refer to',
    shown: at(
      ASKING,
      'keeps the list that was shown as what numbers and "more" refer to',
      'goes on with the list after details of one of it, whoever asked for them',
      'asks what is meant where nothing was said before',
      'asks the same in English',
      'asks what is meant after what shows no session, also in a thread that people began',
      'goes on with what was shared, and with what a digest told',
    ),
  },
  3: {
    what: 'a malformed frame ends the process',
    shown: [...at(FAULTS, 'drops what says nothing, and answers what comes after it'), overSocket('outlives the frame %s')],
  },
  4: {
    what: 'a question is lost after its acknowledgement',
    shown: [
      ...at(
        FAULTS,
        'answers after a limit with %s',
        'answers, or asks to ask again, after a while of faults',
        'does not take a refusal at a `response_url` for an answer',
        'says that an answer may be there where it asks to ask again',
      ),
      ...at(DAILY, 'goes on trying while Slack is not available', 'answers who asked alone where Slack asks to wait for longer'),
      ...at(START, 'answers what another process acknowledged and did not live to answer'),
      ...at(CHAOS, 'leaves no question without an answer or a word, and answers none twice'),
    ],
  },
  5: {
    what: 'what Slack refuses is silence',
    shown: [
      ...at(
        FAULTS,
        'says what is refused with %s again, ever simpler',
        'says a private answer in a simpler form, too',
        'tells who asked alone where posting ends with %s',
        'helps where it opens no window, and says that an answer cannot be deleted',
      ),
      ...at(DAILY, 'says in plain text what Slack does not take in blocks'),
    ],
  },
  6: {
    what: 'a passing fault loses a digest, and its notice',
    shown: at(
      DELIVERIES,
      'waits where Slack takes no more, also where that comes with 200, and is posted the same morning',
      'waits for another token, and loses no day',
      'that cannot arrive is told to who ordered it, until that was possible',
    ),
  },
  7: { what: 'digests are promised where the bot cannot post', shown: at(DIGESTS, 'go only where the bot can post') },
  8: {
    what: 'edits and deletions concern another answer',
    shown: at(
      FAULTS,
      'changes and takes away the answers of that very question, wherever it stands',
      'answers a mention that was added by an edit, however late',
    ),
  },
  9: {
    what: 'a press changes what everybody sees',
    shown: at(FAULTS, 'leaves what everybody sees as it is when somebody narrows it, and keeps its language'),
  },
  10: {
    what: 'who did something is not said',
    shown: [
      ...at(DIGESTS, 'name who changed what, also in the notification, and say nothing twice'),
      ...at(ASKING, 'goes on with what was shared, and with what a digest told'),
      ...at(DELIVERIES, 'that cannot arrive is told to who ordered it, until that was possible, by the channel’s name'),
    ],
  },
  11: { what: 'pressing twice does it twice', shown: at(FAULTS, 'takes what is pressed twice in a moment for one press') },
  12: {
    what: 'what Slack writes becomes log and metrics',
    shown: [
      ...at(FAULTS, 'keeps codes of errors to those that Slack has'),
      ...at(DAILY, 'keeps a page that Slack did not write out of log and metrics'),
    ],
  },
  13: { what: 'a pasted link of a talk finds nothing', shown: at(ASKING, 'finds the talk of a pasted address') },
  14: {
    what: 'a Slack that hangs holds up the rest at the start',
    shown: at(START, 'is there for the rest while Slack hangs, and answers there as soon as Slack does'),
  },
  15: { what: 'there is no socket for a moment', shown: [overSocket('is opened anew before Slack ends it')] },
  16: {
    what: 'the state of digests is told wrongly',
    shown: at(
      DIGESTS,
      'name who changed what, also in the notification, and say nothing twice',
      'are not ordered by words that say nothing',
    ),
  },
  17: {
    what: 'the shortcut reads no blocks',
    shown: at(ASKING, 'looks for what a message without a text says: blocks, attachments, a forwarded message'),
  },
  18: {
    what: 'prompts, Home and window are in the wrong language',
    shown: [
      ...at(FAULTS, 'begins in the language that people write in, where their profiles may not be read'),
      ...at(DAILY, 'answers in the language of the question; a bare term in that of the person'),
    ],
  },
  19: { what: 'an address that answers is no link', shown: at(ASKING, 'gives an address that answers as a link') },
  20: {
    what: 'lists have no numbers, and pages are messages',
    shown: at(
      ASKING,
      'shows a list as a table of all its rows, which turns its own pages',
      'gives lists as pages of fifteen numbered rows, turned in place, there and back',
    ),
  },
  21: {
    what: 'the preview is not what is posted',
    shown: at(DELIVERIES, 'is exactly what the preview shows, but for where it goes and by what it is found again'),
  },
  22: {
    what: 'a digest is ended without a question, and set up by a line of syntax',
    shown: [
      ...at(BY_WORDS, 'subscribes, lists, edits, previews, tells, pauses, resumes and unsubscribes'),
      ...at(DIGESTS, 'are set up in a window from `/kiku digest`', 'are ordered, seen and changed from the Home tab'),
    ],
  },
  23: { what: 'what is unknown is not acknowledged', shown: at(FAULTS, 'acknowledges what nobody wants any more') },
  24: { what: 'a fault names a command line', shown: at(ASKING, 'says what to do about a session that is no more') },
  25: {
    what: 'many events are cut, and Home is full of digests',
    shown: [
      ...at(
        LARGE,
        'are all there: a table of a hundred, and the rest on its next page',
        'are turned in place, twenty-five a page, to the last',
        'leave room on the Home tab for everything else',
      ),
      ...at(DIGESTS, 'of sixty channels leave room on the Home tab for everything else'),
    ],
  },
  26: { what: 'a long question is cut without a word', shown: at(ASKING, 'says that a question is too long to be read whole') },
  27: { what: 'a channel’s tag is searched for', shown: at(ASKING, 'reads tags of channels and people as what they are') },
  28: {
    what: 'the window takes no commands, and blank questions',
    shown: at(FAULTS, 'takes commands in its window, and asks for a question that is missing'),
  },
  29: {
    what: 'each line of a digest repeats its day',
    shown: at(DIGESTS, 'say of a line in them no date that their heading says'),
  },
  30: { what: 'an event is answered by its list', shown: at(ASKING, 'tells about an event that is asked for by its name') },
};
