/** Too little to go by, in milliseconds. */
const PATIENCE = 2_000;

/** Estimates from how long a step took so far how many seconds it still takes; nothing at its beginning. */
export function estimateLeft(now: () => number): (done: number, all: number) => number | undefined {
  let began: { readonly at: number; readonly done: number } | undefined;
  return (done, all) => {
    began ??= { at: now(), done };
    const took = now() - began.at;
    const advanced = done - began.done;
    return took < PATIENCE || advanced <= 0 ? undefined : Math.ceil(((all - done) * took) / advanced / 1_000);
  };
}
