import * as z from "zod/mini";

/** What a schema describes, to be read and never changed. Every shape that is stored or sent is written once, as a schema, and its type follows from it. */
export type Of<S extends z.core.$ZodType> = Fixed<z.output<S>>;

type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

/** A court's date. */
export const day = z.string().register(z.globalRegistry, {
  format: "date",
  description: "YYYY-MM-DD, as the court prints it",
});
/** A moment. */
export const instant = z.string().register(z.globalRegistry, { format: "date-time", description: "RFC 3339, in UTC" });
export const dayOrNull = z.nullable(day);

/** `schema` with what the published description of the API says of it; reading is no dearer for it. */
export function described<S extends z.core.$ZodType>(
  schema: S,
  description: string,
  example?: string | readonly string[],
): S {
  z.globalRegistry.add(schema, { description, ...(example !== undefined && { examples: [example] }) });
  return schema;
}

/** What the published description says of a schema. */
export function descriptionOf(schema: z.core.$ZodType): string {
  return z.globalRegistry.get(schema)?.description ?? "";
}

/** How many there are, or the number of one. */
export const count = z.int().check(z.gte(0));

/** Text, or null: the court said none. */
export const textOrNull = z.nullable(z.string());
/** An attribute that is there and true, or not there at all. */
export const flag = z.exactOptional(z.literal(true));
export const texts = z.array(z.string());

/** The same object with every attribute optional. */
export function partOf<T extends z.core.$ZodLooseShape>(
  whole: z.ZodMiniObject<T>,
): z.ZodMiniObject<{ [K in keyof T]: z.ZodMiniExactOptional<T[K]> }> {
  const parts = Object.entries(whole.shape).map(([name, one]) => [name, z.exactOptional(one)]);
  return z.object(Object.fromEntries(parts) as { [K in keyof T]: z.ZodMiniExactOptional<T[K]> });
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only when `schema` describes `T`, no more and no less: a type that a schema does not make cannot drift from it. */
export function exactly<T>() {
  return <S extends z.core.$ZodType>(schema: Same<Fixed<T>, Of<S>> extends true ? S : never): S => schema;
}
