type OptionalKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** An object's fields without those that are `undefined`: what is not known is absent. */
export type WithoutUndefined<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined>;
};

/**
 * The same object without the fields whose value is `undefined`: the one way in which a fact that is not known
 * becomes an absent field. Literal types are kept, as if the object had been written where it goes.
 */
export function withoutUndefined<const T extends object>(object: T): WithoutUndefined<T> {
  const all = object as Record<string, unknown>;
  for (const key in all) {
    if (all[key] === undefined)
      return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
  }
  return object as WithoutUndefined<T>;
}
