import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { ExpectedError } from "../../model/errors.ts";
import { shown } from "./query.ts";

/** The fields of a posted form, each once and only those of `names`. @throws HTTPException 415, ExpectedError("invalid") */
export async function readForm<Name extends string>(
  context: Context,
  names: readonly Name[],
): Promise<Readonly<Record<Name, string>>> {
  const type = context.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded")
    throw new HTTPException(415, { message: "Send the form as application/x-www-form-urlencoded." });
  const fields = new URLSearchParams(await context.req.text());
  const values = Object.fromEntries(names.map((name) => [name, ""])) as Record<Name, string>;
  for (const name of fields.keys()) {
    if (!names.includes(name as Name)) throw new ExpectedError("invalid", `"${shown(name)}" is no field of this form`);
    const given = fields.getAll(name);
    if (given.length > 1) throw new ExpectedError("invalid", `"${shown(name)}" is given more than once`);
    values[name as Name] = given[0] ?? "";
  }
  return values;
}
