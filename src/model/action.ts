import type { DigestAction } from './digest-command.ts';

/** What pressing a button, or choosing from a list, under one of the bot's messages asks for. */
export type Action =
  /** The next page of an answer. */
  | { readonly kind: 'more'; readonly answer: string }
  /** A page of an answer that is a list, from a place on that counts from 0. */
  | { readonly kind: 'page'; readonly answer: string; readonly offset: number }
  /** The same question without what was taken over from before, or what narrowed it last. */
  | { readonly kind: 'widen'; readonly answer: string }
  /** `index` counts the sessions of the answer from 0. */
  | { readonly kind: 'details' | 'similar'; readonly answer: string; readonly index: number }
  /** A window to ask on about an answer, for platforms where a reply to it does not arrive; the adapter opens it. */
  | { readonly kind: 'ask-on'; readonly answer: string }
  /** All about one session of an answer, which is chosen from a list: the choice is its place, from 0. */
  | { readonly kind: 'pick'; readonly answer: string }
  /** What was suggested is asked; the choice is the question. */
  | { readonly kind: 'ask-about' }
  /** The sessions of an event, which is chosen from a list: the choice is its code. */
  | { readonly kind: 'sessions-of' }
  /** The same question at one event, which is chosen from a list: the choice is its id. */
  | { readonly kind: 'at-event'; readonly answer: string }
  /** The answer that one person sees, for the whole channel. */
  | { readonly kind: 'share'; readonly answer: string }
  | { readonly kind: 'good' | 'bad'; readonly answer: string }
  /** Why it is bad, which is chosen from a list: one of `FEEDBACK_REASONS`. */
  | { readonly kind: 'reason'; readonly answer: string }
  /** Makes a draft part of what is searched, for those who may. */
  | { readonly kind: 'publish'; readonly draft: string }
  /** Only for who asked. */
  | { readonly kind: 'delete'; readonly person: string }
  /** A page of an event's sessions; read from a button, `event` is the code of its id. */
  | { readonly kind: 'sessions'; readonly event: string; readonly offset: number; readonly day?: number }
  /** The days of an event that are to come, for the calendar of the place, where the platform has one; read from a button, `event` is the code of its id. */
  | { readonly kind: 'calendar'; readonly event: string }
  /** A page of all events. */
  | { readonly kind: 'events'; readonly offset: number }
  | DigestAction;
