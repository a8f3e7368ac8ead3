/** Some of the words of `T`; what is not there is said in English. */
export type Some<T> = T extends string | readonly unknown[] | ((...input: never) => unknown)
  ? T
  : { readonly [K in keyof T]?: Some<T[K]> };

/** `words` with what they do not say taken from `english`. */
export function orEnglish<T extends object>(english: T, words: Some<NoInfer<T>>): T {
  const whole = { ...english } as Record<string, unknown>;
  for (const [name, said] of Object.entries(words)) {
    const known = whole[name];
    whole[name] = isGroup(known) && isGroup(said) ? orEnglish<object>(known, said) : said;
  }
  return whole as T;
}

function isGroup(words: unknown): words is object {
  return typeof words === "object" && words !== null && !Array.isArray(words);
}
