type OptionalKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** An object's fields without those that are `undefined`: what is not known is absent. */
export type WithoutUndefined<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined>;
};

/** The same object without the fields whose value is `undefined`. */
export const withoutUndefined = <T extends object>(object: T): WithoutUndefined<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
