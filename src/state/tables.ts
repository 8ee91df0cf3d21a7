import type { DeliveryState } from '../model/delivery.ts';
import type { FeedbackReason } from '../model/feedback.ts';
import type { Ending } from '../ports/inbox.ts';

/** The tables as the newest migration leaves them. Times are milliseconds since the epoch, flags 0 or 1, lists and objects JSON. */
export interface Tables {
  schema_version: { version: number };
  conversation: ConversationTable;
  event_seen: EventSeenTable;
  feedback: FeedbackTable;
  channel_default: ChannelDefaultTable;
  index_version: { id: number; version: number };
  subscription: SubscriptionTable;
  delivery: DeliveryTable;
  told: { subscription: string; item: string; told_at: number };
  inbox: InboxTable;
  probe: { id: number; times: number };
  catalogue_generation: CatalogueGenerationTable;
  catalogue_card: CatalogueCardTable;
  catalogue_text: CatalogueTextTable;
  catalogue_name: CatalogueNameTable;
  catalogue_places: CataloguePlacesTable;
  catalogue_topic: { generation: number; place: number; topic: string };
}

interface WorkspaceColumns {
  platform: string;
  workspace: string;
}

export interface ConversationTable extends WorkspaceColumns {
  /** Empty: the thread's pseudonym holds it. */
  channel: string;
  /** A pseudonym. */
  thread: string;
  answer: string;
  filters: string;
  sessions: string;
  /** Counts the answers of a thread: two may be saved in the same millisecond. */
  turn: number;
  saved_at: number;
}

export interface InboxTable extends WorkspaceColumns {
  key: string;
  /** Encrypted; null once the event has ended. */
  content: string | null;
  state: 'taken' | Ending;
  owner: string;
  attempt: number;
  /** Moves on while the owner holds the event. */
  beat: number;
  taken_at: number;
  ended_at: number | null;
}

interface EventSeenTable extends WorkspaceColumns {
  /** A pseudonym. */
  event: string;
  expires_at: number;
}

interface FeedbackTable extends WorkspaceColumns {
  answer: string;
  voter: string;
  verdict: 'good' | 'bad';
  reason: FeedbackReason | null;
  given_at: number;
}

interface ChannelDefaultTable extends WorkspaceColumns {
  channel: string;
  event: string;
}

export interface SubscriptionTable extends WorkspaceColumns {
  id: string;
  channel: string;
  subscriber: string;
  settings: string;
  paused: number;
  broken: string | null;
  /** From which hour since the epoch on the subscriber is to be told; 1: at once, 0: not at all. */
  notice_owed: number;
  next_due_at: number;
  created_at: number;
}

export interface DeliveryTable {
  subscription: string;
  /** The subscription's, once more: without it a claim would have to look through all subscriptions of the platform. */
  platform: string;
  local_date: string;
  key: string;
  due_at: number;
  state: DeliveryState;
  reason: string | null;
  message: string | null;
  not_before: number;
  owner: string | null;
  attempt: number;
  lease_until: number | null;
  posts: number;
  first_post_at: number | null;
  intended: string;
  settled_at: number | null;
}

/** What a corpus is in the database. Nothing in it is about people who ask. */
export interface CatalogueGenerationTable {
  number: number;
  /** That of the index that was built of the same corpus. */
  name: string;
  /** `gone` is what was never filled to its end: its rows wait to be removed. */
  state: 'filling' | 'complete' | 'gone';
  /** How many sessions it has: their places are the numbers below. */
  sessions: number;
  /** Until when somebody uses it, as far as is known. */
  used_until: number;
  /** The generation that has all rows that this one has not. */
  base: number | null;
}

export interface CatalogueCardTable {
  generation: number;
  /** Sessions in the order of the corpus, then notes about events in theirs. */
  place: number;
  id: string;
  event: string;
  /** `gone` where its base has one at this place, and it has none. */
  kind: 'session' | 'note' | 'gone';
  /** A session's title as the limit compares it. */
  title: string;
  /** How many passages reports tell of it. */
  passages: number;
  /** 1 where reports name a session, and none tells anything of it. */
  only_named: number;
  /** The terms of what a session is about, its title, topics and category, with line ends between. */
  about_terms: string;
  /** A note, and a session in outline, as JSON. */
  card: string;
}

/** What is told of a session at length, where anything is. */
export interface CatalogueTextTable {
  generation: number;
  place: number;
  /** As JSON; `joinCard` reads it. */
  text: string;
}

/** By what a session is looked up; several may have one name. */
export interface CatalogueNameTable {
  generation: number;
  kind: 'id' | 'title' | 'begin' | 'part' | 'code' | 'address' | 'report';
  name: string;
  place: number;
}

/** Where the sessions are that have a value of a limit. */
export interface CataloguePlacesTable {
  generation: number;
  /** The limit's name. */
  name: string;
  /** As JSON. */
  value: string;
  /** The value, where it is a number. */
  number: number | null;
  /** Which stretch of 65,536 places it is, from 0. */
  block: number;
  /** Places within the block, as `encodePlaces` writes them. */
  places: string;
}
