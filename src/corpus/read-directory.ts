import { nearest } from '../language/nearest.ts';
import type { Company, Directory, Facet, Person, Series, Words } from '../model/directory.ts';
import type { Fault } from '../model/fault.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { DataFile } from './data-files.ts';
import { EMPTY_DIRECTORY } from './empty-directory.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';
import type { Readings } from './readings.ts';
import { companiesSchema, peopleSchema, seriesSchema, type WordsEntry, wordsSchema } from './schemas.ts';

export interface ReadDirectory {
  readonly directory: Directory;
  readonly faults: readonly Fault[];
}

/** Puts together who and what is called by which names. What several files say of one company, person, series or word adds up. */
export function readDirectory(files: readonly DataFile[], readings: Readings): ReadDirectory {
  const faults: Fault[] = [];
  const readAll = <T extends keyof typeof READERS>(kind: T): ReturnType<(typeof READERS)[T]>[] =>
    files
      .filter((file) => file.kind === kind)
      .map((file) => readings.of(file, READERS[kind] as (file: DataFile) => ReturnType<(typeof READERS)[T]>, UNREAD[kind]));

  const [series, companies, people, words] = [readAll('series'), readAll('companies'), readAll('people'), readAll('words')];
  for (const read of [...series, ...companies, ...people, ...words]) faults.push(...read.faults);
  const directory = {
    series: mergeEntries(series, faults),
    families: series.flatMap(({ families }) => families),
    companies: mergeEntries(companies, faults),
    people: mergeEntries(people, faults),
    words: mergeWords(words.flatMap(({ value }) => value ?? [])),
  };
  faults.push(...unknownClasses(companies, directory.words));
  return { directory, faults };
}

/** Something with a name, and where it stands. */
interface Entry<T> {
  readonly key: string;
  readonly value: T;
  readonly file: string;
  readonly line: number;
}

const READERS = {
  series(file: DataFile) {
    const { value, faults, lineOf } = readYaml(file.text, seriesSchema, file.path);
    const entries = (value?.series ?? []).map(
      ({ dated, ...series }, at): Entry<Series> => ({
        ...placeOf(file, lineOf, ['series', at]),
        key: series.id,
        value: { ...series, datedNames: dated },
      }),
    );
    return { entries, families: value?.families ?? [], faults };
  },
  companies(file: DataFile) {
    const { value, faults, lineOf } = readYaml(file.text, companiesSchema, file.path);
    const entries = (value?.companies ?? []).map(
      ({ name, common, names, short, former, group, classes }, at): Entry<Company> => ({
        ...placeOf(file, lineOf, ['companies', at]),
        key: name,
        value: withoutUndefined({
          name,
          isCommonWord: common,
          names,
          shortNames: short,
          formerNames: former,
          classes,
          group: group || undefined,
        }),
      }),
    );
    return { entries, faults };
  },
  people(file: DataFile) {
    const { value, faults, lineOf } = readYaml(file.text, peopleSchema, file.path);
    const entries = (value?.people ?? []).map(
      ({ omit, ...person }, at): Entry<Person> => ({
        ...placeOf(file, lineOf, ['people', at]),
        key: person.name,
        value: omit === true ? { ...person, omit: [], isLeftOut: true } : { ...person, omit },
      }),
    );
    return { entries, faults };
  },
  words(file: DataFile) {
    const { value, faults } = readYaml(file.text, wordsSchema, file.path);
    return { value, faults };
  },
};

const UNREAD: { readonly [K in keyof typeof READERS]: Omit<ReturnType<(typeof READERS)[K]>, 'faults'> } = {
  series: { entries: [], families: [] },
  companies: { entries: [] },
  people: { entries: [] },
  words: { value: undefined },
};

const placeOf = ({ path }: DataFile, lineOf: ReadYaml<unknown>['lineOf'], at: readonly PropertyKey[]) => ({
  file: path,
  line: lineOf(at),
});

/** One value of each key: lists of later files are added to those of earlier ones. In one file a key stands once. */
function mergeEntries<T extends object>(files: readonly { readonly entries: readonly Entry<T>[] }[], faults: Fault[]): T[] {
  const merged = new Map<string, T>();
  for (const { entries } of files) {
    const firsts = new Map<string, Entry<T>>();
    for (const { key, value, file, line } of entries) {
      const first = firsts.get(key);
      if (first) {
        const detail = { code: 'name-taken', name: key, first: `${first.file}:${first.line}` } as const;
        faults.push({ file, line, detail });
        continue;
      }
      firsts.set(key, { key, value, file, line });
      const earlier = merged.get(key);
      merged.set(key, earlier ? addedTo(earlier, value) : value);
    }
  }
  return [...merged.values()];
}

/** What a later file says of the same: lists are joined, other facts stay as the first file has them. */
function addedTo<T extends object>(earlier: T, later: T): T {
  const join = (first: unknown, second: unknown): unknown => {
    if (Array.isArray(first) && Array.isArray(second)) return [...new Set([...first, ...second])];
    return typeof first === 'boolean' ? first || second : (first ?? second);
  };
  const joined = Object.entries(later).map(([field, value]) => [field, join((earlier as Record<string, unknown>)[field], value)]);
  return { ...earlier, ...Object.fromEntries(joined) };
}

function unknownClasses(read: readonly { readonly entries: readonly Entry<Company>[] }[], { classes }: Words): Fault[] {
  return read.flatMap(({ entries }) =>
    entries.flatMap(({ value, file, line }) =>
      value.classes
        .filter((name) => !Object.hasOwn(classes, name))
        .map((name) => ({
          file,
          line,
          detail: { code: 'unknown-class', class: name, nearest: nearest(name, Object.keys(classes)) },
        })),
    ),
  );
}

/** The words of each value of each facet, those of the first file first. */
function mergeWords(files: readonly WordsEntry[]): Words {
  const merged = Object.keys(EMPTY_DIRECTORY.words).map((facet) => {
    const values = new Map<string, readonly string[]>();
    for (const file of files)
      for (const [value, words = []] of Object.entries<readonly string[] | undefined>(file[facet as Facet]))
        values.set(value, [...new Set([...(values.get(value) ?? []), ...words])]);
    return [facet, Object.fromEntries(values)];
  });
  return Object.fromEntries(merged) as Words;
}
