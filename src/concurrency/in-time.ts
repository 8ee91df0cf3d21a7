import { withDeadline } from './with-deadline.ts';

type Call = (...given: readonly unknown[]) => Promise<unknown>;

/** The same calls, which reject where one takes longer than so many milliseconds. It is not called off: what it does later is done. */
export function inTime<T extends { readonly [Name in keyof T]: (...given: never[]) => Promise<unknown> }>(
  calls: T,
  milliseconds: number,
): T {
  const hurried = (name: string): Call => {
    return async (...given) => {
      const result = await withDeadline((Reflect.get(calls, name) as unknown as Call)(...given), milliseconds, LATE);
      if (result === LATE) throw new Error(`no answer within ${milliseconds} ms`);
      return result;
    };
  };
  return Object.fromEntries(Object.keys(calls).map((name) => [name, hurried(name)])) as unknown as T;
}

const LATE = Symbol('late');
