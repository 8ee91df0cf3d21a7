type OptionalKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** An object's fields without those that are `undefined`: what is not known is absent. */
export type WithoutUndefined<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined>;
};

/**
 * The same object without the fields whose value is `undefined`: the one way in which a fact that is not known
 * becomes an absent field. Literal types are kept, as if the object had been written where it goes.
 */
export const withoutUndefined = <const T extends object>(object: T): WithoutUndefined<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
