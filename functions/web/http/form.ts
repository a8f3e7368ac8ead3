import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { ExpectedError } from "../../model/errors.ts";
import { shown } from "../../model/outside-text.ts";

/** The fields of a posted form, each once and only those of `names`. @throws HTTPException 415, ExpectedError("invalid") */
export async function readForm<Name extends string>(
  context: Context,
  names: readonly Name[],
): Promise<Readonly<Record<Name, string>>> {
  const fields = await readFields(context, names);
  return Object.fromEntries(names.map((name) => [name, once(fields, name)])) as Record<Name, string>;
}

/** The values of each field of a posted form, any number of times each, only those of `names`. @throws as {@link readForm} */
export async function readFields<Name extends string>(
  context: Context,
  names: readonly Name[],
): Promise<Readonly<Record<Name, readonly string[]>>> {
  const type = context.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded")
    throw new HTTPException(415, { message: "Send the form as application/x-www-form-urlencoded." });
  const sent = new URLSearchParams(await context.req.text());
  for (const name of sent.keys()) {
    if (!names.some((known) => known === name))
      throw new ExpectedError("invalid", `"${shown(name)}" is no field of this form`);
  }
  return Object.fromEntries(names.map((name) => [name, sent.getAll(name)])) as unknown as Record<Name, string[]>;
}

/** The one value of a field, empty when it was not sent. @throws ExpectedError("invalid") for two */
export function once<Name extends string>(fields: Readonly<Record<Name, readonly string[]>>, name: Name): string {
  const [value = "", ...more] = fields[name];
  if (more.length > 0) throw new ExpectedError("invalid", `"${shown(name)}" is given more than once`);
  return value;
}
