import type { Shapes } from "./stored-kinds.ts";

/** Words that a program may meet before it knows them: it reads without them (`store/new-words.ts`), or not at all (why an address is suppressed); the first version asked for no word at all (kinds of events). */
const GROWING =
  /^(?:(?:entry\.entry|event\.event\.(?:before|after))\.(?:kind|detail|disposition|acts\[\]\.act|laterHistory\[\]\.act|acts\[\]\.limits\[\]\.kind|summary\.of\|ruling\.acts\.value\[\]\.act)|event\.event\.kind|docket-source\.state\.state|suppressed\.because)$/;

/**
 * What of a change of shapes would stop somebody: this program reading what the one before wrote, or the one before
 * reading what this one writes.
 */
export function breakingChanges(before: Shapes, now: Shapes): string[] {
  const changed = Object.entries(before).flatMap(([path, was]) => {
    const is = now[path];
    if (is === undefined) return [`${path} is gone`];
    return is === was || isGrown(path, was, is) ? [] : [`${path} was ${was} and is ${is}`];
  });
  const added = Object.entries(now)
    .filter(([path, is]) => before[path] === undefined && before[parentOf(path)] !== undefined && !is.endsWith("?"))
    .map(([path]) => `${path} is new and not optional: what is stored has none`);
  return [...changed, ...added];
}

function isGrown(path: string, was: string, is: string): boolean {
  const words = (text: string): string[] => text.replace(/(?: or null)?\??$/, "").split(" | ");
  const rest = (text: string): string => text.slice(words(text).join(" | ").length);
  const mayGrow = GROWING.test(path);
  return mayGrow && rest(was) === rest(is) && words(was).every((word) => words(is).includes(word));
}

/** "send.ended" of "send.ended.at", "event.acts" of "event.acts[]". */
function parentOf(path: string): string {
  return path.replace(/(?:\.[^.[\]|]+|\.\*|\[\]|\|[^.]*)$/, "");
}

/** What in `value` a program that knows only `shapes` could not read. Attributes that it does not know do not trouble it. */
export function unreadableFor(shapes: Shapes, path: string, value: unknown): string[] {
  const shape = shapes[path];
  const forms = Object.keys(shapes).filter(
    (one) => one.startsWith(`${path}|`) && !/[.[\]]/.test(one.slice(path.length)),
  );
  if (shape === undefined && forms.length > 0) {
    const tried = forms.map((form) => unreadableFor(shapes, form, value));
    return tried.find((wrong) => wrong.length === 0) ?? tried[0] ?? [];
  }
  if (shape === undefined) return [];
  if (value === undefined) return shape.endsWith("?") ? [] : [`${path} is not there`];
  const { base, orNull } = partsOf(shape);
  if (value === null) return orNull ? [] : [`${path} is null`];
  if (base === "array") {
    return Array.isArray(value)
      ? value.flatMap((one) => unreadableFor(shapes, `${path}[]`, one))
      : [`${path} is no list`];
  }
  if (base === "object") {
    if (typeof value !== "object" || Array.isArray(value)) return [`${path} is no object`];
    return attributesOf(shapes, path, value).flatMap(([name, one]) => unreadableFor(shapes, `${path}.${name}`, one));
  }
  const isFitting = base === typeof value || base.split(" | ").includes(String(value));
  return isFitting ? [] : [`${path} is ${typeof value}, not ${base}`];
}

function partsOf(shape: string): { readonly base: string; readonly orNull: boolean } {
  const [base = ""] = shape.replace(/\?$/, "").split(" or null");
  return { base, orNull: shape.includes(" or null") };
}

/** What the shape names, and under `*` what it allows beside. */
function attributesOf(shapes: Shapes, path: string, value: object): [string, unknown][] {
  const names = Object.keys(shapes)
    .filter((one) => one.startsWith(`${path}.`))
    .map((one) => /^[^.[\]|]+/.exec(one.slice(path.length + 1))?.[0] ?? "");
  const named: [string, unknown][] = [...new Set(names)]
    .filter((name) => name !== "*")
    .map((name) => [name, (value as Record<string, unknown>)[name]]);
  if (!names.includes("*")) return named;
  const others = Object.entries(value).filter(([name]) => !names.includes(name) && name !== "pk" && name !== "sk");
  return [...named, ...others.map(([, one]): [string, unknown] => ["*", one])];
}
