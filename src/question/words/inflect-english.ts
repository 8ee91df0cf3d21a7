/** The forms of regular English verbs, separated by spaces; `_` before a particle: `filter_out` → filters_out, filtered_out, filtering_out. */
export const inflectEnglish = (verbs: string): string => [...new Set(verbs.split(' ').flatMap(formsOf))].join(' ');

function formsOf(verb: string): string[] {
  const at = verb.indexOf('_');
  const [head, rest] = at < 0 ? [verb, ''] : [verb.slice(0, at), verb.slice(at)];
  const [third, past, ing] = ENDINGS.find(([pattern]) => pattern.test(head))?.[1](head) ?? [
    `${head}s`,
    `${head}ed`,
    `${head}ing`,
  ];
  return [head, third, past, ing].map((form) => form + rest);
}

type Forms = readonly [third: string, past: string, ing: string];

/** drop → dropped, remove → removed, carry → carried, push → pushes. */
const ENDINGS: readonly (readonly [RegExp, (verb: string) => Forms])[] = [
  [/(?:ch|sh|s|x|z)$/, (verb) => [`${verb}es`, `${verb}ed`, `${verb}ing`]],
  [/e$/, (verb) => [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]],
  [/[^aeiou]y$/, (verb) => [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]],
  [/^[^aeiou]*[aeiou](?:p|t|n|m|d|b|g)$/, (verb) => [`${verb}s`, `${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`]],
];
