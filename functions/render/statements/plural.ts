/** Whether a verb after these names is plural: several, or one whose head noun is: "Former U.S. Government Officials". */
export function areMany(names: readonly string[]): boolean {
  const [only = ""] = names;
  if (names.length !== 1) return true;
  const head = only.split(/ (?:of|for|in|on|and) /)[0] ?? ""; // "United Nations High Commissioner for Refugees"
  return /(?:officials|professors|scholars|members|states|organizations|groups|judges|lawyers|advocates|experts)$/i.test(
    head,
  );
}
