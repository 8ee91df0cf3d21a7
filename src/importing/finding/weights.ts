/**
 * What each piece of evidence counts for or against "here begins a talk". The sum is a log-odds: 0 is undecided, above
 * it a session is reported, and its confidence is the sum's logistic. Pieces were weighed by how seldom they stand at
 * anything but a talk: a link to a talk's page nearly never, a day above nearly always.
 */
export const WEIGHTS = {
  /** Most lines of a report begin no talk; the more a form is used for other things, the lower it starts. */
  startHeading: -1.2,
  startStrong: -1.8,
  startLine: -2.4,
  startItem: -2.8,
  startRow: -2.0,
  startMention: -2.6,
  startQuote: -2,

  /** The official timetable has a talk of this very title, code or page. */
  timetableTitle: 6,
  timetableLikelyTitle: 3,
  timetableCode: 5,
  timetableUrl: 6,
  timetableSpeaker: 1.8,
  timetableCompany: 1.5,
  /** The timetable is known, most other headings are in it, this one is not. */
  notInTimetable: -2,

  /** A code in brackets or before a colon; in a pattern that other headings share; in front of nothing else alike. */
  markedCode: 1.2,
  sharedCode: 2.4,
  loneCode: 0.2,
  /** Titles of works stand in 『』; 「」 also quotes speech. */
  titleQuotes: 2.2,
  speechQuotes: 1.6,
  byline: 1.6,
  handle: 1.4,
  time: 1.6,
  track: 1,
  /** セッション1：…, 基調講演「…」: the kind of talk before its title. */
  kindBefore: 1.5,
  talkLink: 3,
  /** Slides and recordings are linked from talks, but from much else, too. */
  slidesLink: 1.2,
  speakerBelow: 1.6,
  /** A quote of a title and, below it, a name is the programme's entry. */
  speakerInQuote: 3,
  /** The notes begin with the speaker's name. */
  speakerFirst: 1.1,
  /** A link to something that is no talk, where talks have links to their pages. */
  otherLinkBelow: -1.5,

  /** One talk a file: the file lies in a folder that is called like an event, has a number, is called like its title; its front matter names the event. */
  eventFolder: 2,
  numberedFile: 1,
  fileName: 0.5,
  statesEvent: 1.2,

  underSessions: 1.7,
  /** Each heading there is a talk, however short. */
  underKeynotes: 2.2,
  underDay: 1.1,
  underTimetable: 0.6,
  underIntro: -1.3,
  underImpressions: -0.7,
  underVenue: -1.8,
  underClosing: -2,
  underChrome: -5,
  /** The page says of itself that it reports an event. */
  reportPage: 0.8,
  /** Its title names an event and says no more, as English reports do. */
  eventPage: 0.4,
  /** Reports need not say that they are some: whether a page has talks at all is decided by `hasTalkSigns`. */
  otherPage: 0,
  /** A page about the journey, the staff's day, the organising; it says itself that it tells about no talks. */
  deniesTalks: -2.6,
  /** What is told of an event to come has not been given yet. */
  announces: -5,

  /** One point of `scoreTitleWording`. */
  wording: 0.65,
  /** Without blank lines, bullets or full stops only the wording is left to tell titles from notes. */
  amongAlikeLines: -0.9,
  wordingAlone: 0.45,
  /** The words name a section, not a talk: はじめに, 会場, まとめ. */
  sectionName: -7,
  namesEvent: -1.6,
  person: -0.6,
  /** In plain text ■ or == makes a line a heading. */
  markedLine: 0.7,
  sharedMarker: 0.8,
  /** Stands alone between blank lines and has notes below. */
  standsAlone: 0.6,
  /** The lines around it are sentences, it is none. */
  noSentence: 1.8,
  notesBelow: 0.5,
  /** An item of a list that has a list or lines of its own. */
  nestedNotes: 1.4,
  nothingBelow: -0.7,

  /** The heading level on which most titles of this page stand; those inside a talk; those that group talks. */
  sessionLevel: 0.9,
  insideTalk: -3,
  /** With a speaker of its own: levels are not chosen with care everywhere. */
  signedInsideTalk: -1,
  groupsTalks: -3,
  /** Looks like the titles that are sure, or lacks what nearly all of them have. */
  sharedShape: 1.2,
  lacksShape: -2.8,
  /** Three may be alike by chance. */
  lacksShapeOfFew: -1,

  /** セッション, 発表, 講演 … said about a quoted title in running text, and who gave it. */
  saidToBeTalk: 1.6,
  speakerBefore: 1.6,
  /** 面白かった, 印象に残った: people say so of talks, and of much else. */
  praised: 0.8,
  /** Stands like others that are titles: first in a paragraph, in the same quotes. */
  alikeMention: 2.2,
  /** Begins large and ends without a full stop, as speech does not. */
  likeATitle: 0.3,
  quotedSpeech: -2.8,
} as const;

/** From here on a title is sure enough to learn from what it looks like. */
export const SURE = 1.5;
/** Below this nothing is reported. */
export const ACCEPTED = 0;
