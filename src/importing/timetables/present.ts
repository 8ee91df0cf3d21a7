type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The facts that are known: those whose value is not `undefined`. */
export const present = <T extends object>(facts: T): Present<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Present<T>;
