import * as z from "zod/mini";

/** What a schema describes, to be read and never changed. Every shape that is stored or sent is written once, as a schema, and its type follows from it. */
export type Of<S extends z.core.$ZodType> = Fixed<z.output<S>>;

type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

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
