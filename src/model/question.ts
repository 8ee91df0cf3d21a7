import type { Asked, Group, Intent, Limit, LimitName, Order, Side } from './limit.ts';

export type Material = 'slides' | 'video' | 'notes' | 'abstract';

/** A question and what was understood of it. */
export interface Question {
  readonly text: string;
  readonly intent: Intent;
  /** All of them hold. */
  readonly limits: readonly Limit[];
  /** What is searched for, without what limits it. */
  readonly topics: readonly string[];
  /** The words of it that are subjects, each as it stands in the question. */
  readonly subjects: readonly string[];
  readonly asked?: Asked;
  /** Whether a fact is asked of sessions or of events. */
  readonly of?: 'session' | 'event';
  readonly order?: Order;
  readonly group?: Group;
  /** The two things to be compared. */
  readonly sides?: readonly Side[];
  /** A number is wanted. */
  readonly isCount?: true;
  /** Something is asked that no data tells: how many people came. */
  readonly isUnknowable?: true;
  /** What is wanted stands in this relation to what the limits and topics name. */
  readonly relation?: 'parallel' | 'next' | 'previous';
  /** Words that were read as other words, because the corpus knows only those. */
  readonly corrections: readonly Correction[];
  /** Limits that were given up because nothing met them. */
  readonly loosened: readonly LimitName[];
  /** What was taken over from the question before. */
  readonly carried?: Carried;
  /** How many sessions of the list before it looked through, where it looked at no others. */
  readonly among?: number;
  /** Names that the corpus does not know. */
  readonly unknown: readonly string[];
  /** People with the family name of somebody unknown. */
  readonly namesakes?: readonly string[];
}

export interface Carried {
  readonly limits: readonly Limit[];
  readonly topics: readonly string[];
}

export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A place in the list before, from 0; below 0 from its end. Absent: the session that was spoken of last, else the first. */
interface Place {
  readonly index?: number;
}

/** One of a list, as it is pointed at; `said` are all words of a name. */
export type PointedAt =
  | { readonly by: 'focus' }
  | { readonly by: 'place'; readonly index: number }
  | { readonly by: 'order'; readonly order: Order }
  | { readonly by: 'name'; readonly named: Named; readonly said: string };

/** What a question names beside what it refers to. */
export interface Named {
  readonly limits: readonly Limit[];
  readonly topics: readonly string[];
}

/** A list that was shown, by what it was of. */
export interface NamedList {
  readonly words: readonly string[];
  readonly limits: readonly Limit[];
  /** What its words may stand for beside themselves: ストレージ for the category "Storage / Database". */
  readonly facets: readonly Limit[];
}

/** A question that refers to the list before it. */
export type FollowUp =
  /** `list`: at a place of a list that is named. */
  | ({ readonly kind: 'details' | 'asked' | 'why'; readonly list?: NamedList } & Place)
  /** Why the one of the list is there that is named. */
  | { readonly kind: 'why-named'; readonly named: Named }
  /** Why the one that is named, else the one that is spoken of, is not in the list. */
  | ({ readonly kind: 'why-missing'; readonly named: Named } & Place)
  /** It refers to nothing: a question of its own, told from what is said around it. */
  | { readonly kind: 'new' }
  /** One of the list, by what it is about: the Cilium one. */
  | {
      readonly kind: 'pick';
      readonly named: Named;
      readonly isAsked: boolean;
      /** What its words may stand for beside themselves: 学生 for companies that are universities. */
      readonly facets?: readonly Limit[];
      /** Where none of a list is named so, the one that is spoken of is meant. */
      readonly orFocus?: true;
    }
  /** Other talks of a session's speakers, or of their companies. */
  | ({
      readonly kind: 'same-speaker' | 'same-company';
      readonly named: Named;
      /** Whose are meant: of the one of the list that is named so. */
      readonly of?: Named;
      readonly isOthers: boolean;
      /** "They" may be the company as well: where the speakers have none, it is. */
      readonly orCompany?: true;
      /** In the year so many years after the session's. */
      readonly years?: number;
    } & Place)
  /** Of people or companies that it names, the others than the one at a place, or than those that were spoken of. */
  | ({ readonly kind: 'others-of'; readonly limits: readonly Limit[] } & Place)
  /** Those of the same category, level or track, elsewhere or about something else. */
  | { readonly kind: 'same-facet'; readonly facet: LimitName; readonly named: Named; readonly years?: number }
  /** Sessions like one of the list, or like the one of it that is named; of these the ones about certain words. */
  | ({
      readonly kind: 'similar';
      readonly topics?: readonly string[];
      readonly of?: Named;
      readonly limits?: readonly Limit[];
      /** None of the same company. */
      readonly isElsewhere?: true;
    } & Place)
  /** Those at places of the list, or the two that are named by what they are about. */
  | {
      readonly kind: 'compare';
      readonly indexes: readonly number[];
      readonly named?: readonly Named[];
      /** Two that are pointed at, each in its own way. */
      readonly sides?: readonly PointedAt[];
      /** The list beside what it would be with this in place of what it was limited by. */
      readonly against?: Limit;
      /** The oldest and the newest of the list, the two that were counted last, or the two that one name is of. */
      readonly both?: 'ends' | 'counts' | 'named';
    }
  /** The next page; the next so many; the page of a number, from 1, or the last (-1). */
  | { readonly kind: 'more'; readonly n?: number; readonly page?: number }
  | { readonly kind: 'count' }
  /** All of the list, or of an earlier one. */
  /** All of a list; `of`: for the people or the companies of it. */
  | { readonly kind: 'all'; readonly list?: NamedList; readonly of?: 'speaker' | 'company' }
  /** What the last narrowing took away, or the one by these limits. */
  | { readonly kind: 'left-out'; readonly limits: readonly Limit[] }
  /** A list that was shown: this one, the first, the one that was about this, or the one of a person or a company. */
  | {
      readonly kind: 'again';
      readonly isFirst: boolean;
      readonly words: readonly string[];
      readonly limits: readonly Limit[];
      readonly facets?: readonly Limit[];
      readonly of?: LimitName;
      /** The one of so many sessions. */
      readonly n?: number;
      /** The one before this; of one that is spoken of, the list that it is of. */
      readonly isBefore?: true;
      /** In another order than it was shown in. */
      readonly order?: Order;
    }
  /** The oldest or the newest of the list. */
  | { readonly kind: 'ordered'; readonly order: Order }
  /** Only those of the list. */
  | {
      readonly kind: 'narrow';
      readonly limits: readonly Limit[];
      readonly topics?: readonly string[];
      /** What its words may stand for beside themselves, where none of the list is about them: ゴールド for a tier. */
      readonly facets?: readonly Limit[];
      readonly isCount?: boolean;
      /** Of the list that is named. */
      readonly list?: NamedList;
    }
  /** The same question with something else in place of what it had; of the list that is named. */
  | { readonly kind: 'replace'; readonly named: Named; readonly list?: NamedList }
  /** The same question without some of its conditions; without those that were added last, where none is named. Of the list that is named. */
  | {
      readonly kind: 'widen';
      readonly names: readonly LimitName[];
      readonly list?: NamedList;
      /** What it is limited by instead. */
      readonly limits?: readonly Limit[];
      /** The whole of it is wanted at once. */
      readonly isWhole?: true;
    }
  /** The same in the year or at the event of the series before or after; something else in that year or at that event (0). */
  | { readonly kind: 'shift'; readonly unit: 'year' | 'event'; readonly by: number; readonly named: Named }
  /** A session by its id, beside the list. */
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'courtesy'; readonly courtesy: Courtesy }
  /** It refers to an answer, and there is none. */
  | { readonly kind: 'no-referent' };

/** What asks for nothing. */
export type Courtesy = 'thanks' | 'greeting';
