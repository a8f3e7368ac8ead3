import { KINDS, SIDES } from "../model/entry.ts";
import { once } from "./http/form.ts";

/** The fields of the preferences form. */
export const PREFERENCE_FIELDS = [
  "cadence",
  "hour",
  "zone",
  "language",
  "plainText",
  "quietNote",
  "matters",
  "courts",
  "kinds",
  "sides",
  "keywords",
  "rulings",
] as const;

export type PreferenceFields = Readonly<Record<(typeof PREFERENCE_FIELDS)[number], readonly string[]>>;

/**
 * The change that a posted form asks for, as `changePreferences` takes it; what makes no sense in it is refused there.
 * Nothing ticked in a list means all, and so does everything.
 */
export function changeIn(fields: PreferenceFields): {
  readonly preferences: unknown;
  readonly matters?: readonly string[];
} {
  const keywords = once(fields, "keywords")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const filters = {
    ...chosen("courts", fields.courts),
    ...chosen("kinds", fields.kinds.length === KINDS.length ? [] : fields.kinds),
    ...chosen("sides", fields.sides.length === SIDES.length ? [] : fields.sides),
    ...chosen("keywords", keywords),
    ...(fields.rulings.includes("always") ? {} : { rulingsToo: "only if they pass" }),
  };
  return {
    preferences: {
      cadence: once(fields, "cadence"),
      hour: once(fields, "hour"),
      zone: once(fields, "zone").trim(),
      language: once(fields, "language"),
      plainText: fields.plainText.length > 0,
      quietNote: fields.quietNote.length > 0,
      filters,
    },
    ...(fields.matters.length > 0 ? { matters: fields.matters } : {}),
  };
}

function chosen(name: string, values: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return values.length > 0 ? { [name]: values } : {};
}
