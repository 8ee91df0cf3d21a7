import type { Action, FollowUp } from '../../src/index.ts';

/** What a button of a page wants of the answer before, in a few letters; undefined for what pages do not offer. */
export function turnCode(action: Action): string | undefined {
  switch (action.kind) {
    case 'more':
    case 'widen':
      return action.kind;
    case 'similar':
      return `${action.kind}.${action.index}`;
    case 'page':
      return `page.${action.offset}`;
    default:
      return undefined;
  }
}

/** A follow-up, and from which place on the list is shown, where that is another. */
export interface Pressed {
  readonly followUp: FollowUp;
  readonly shown?: number;
}

const CODE = /^(more|widen|similar|page|at)(?:\.(\d{1,6}))?$/;

/** What was pressed; `event` is the one that was chosen. Undefined for anything that is not ours. */
export function readTurnCode(code: string, event: string | undefined): Pressed | undefined {
  const [, kind, number] = CODE.exec(code) ?? [];
  switch (kind) {
    case 'more':
      return { followUp: { kind } };
    case 'widen':
      return { followUp: { kind, names: [] } };
    case 'similar':
      return { followUp: { kind, index: Number(number) || 0 } };
    case 'page':
      return { followUp: { kind: 'more' }, shown: Number(number) || 0 };
    case 'at':
      return event === undefined
        ? undefined
        : { followUp: { kind: 'replace', named: { limits: [{ limit: 'event', op: 'is', values: [event] }], topics: [] } } };
    default:
      return undefined;
  }
}
