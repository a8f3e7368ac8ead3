import { freshKeyRing, hmacKeyring, type KeyRing } from "../../functions/adapters/hmac-keyring.ts";
import type { Keyring } from "../../functions/ports/index.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { parseMail } from "../support/parsed-mail.ts";
import { BEGIN, world } from "../support/world.ts";

export const FORM = { matter: "mpp", address: "ann@example.org", cadence: "daily", language: "en", leave_empty: "" };

export type RequestCopy = Awaited<ReturnType<typeof requestCopy>>;

/** A copy with four entries and the product's own keyring, asked by HTTP; `from` is whom the network says that asks. */
export async function requestCopy(how: { ring?: KeyRing; from?: () => string } = {}) {
  const outside = world({ matters: [MPP] });
  await fileEntries(outside.record, "2019-06-26T14:00:00.000Z", MPP_ENTRIES.slice(0, 4));
  const keyring: Keyring = hmacKeyring(how.ring ?? freshKeyRing(BEGIN));
  const ports = { ...outside.ports, keyring };
  const app = createApp(ports, outside.deployment, { clientAddress: how.from ?? (() => "203.0.113.7") });
  const post = async (
    path: string,
    fields: Record<string, string> | [string, string][] = {},
    headers: Record<string, string> = {},
  ) => app.request(path, { method: "POST", body: new URLSearchParams(fields), headers });
  /** The path of the link below `path` in the newest mail: "/c/abc". */
  const link = (path: string): string => {
    const text = parseMail(outside.mailer.sent.at(-1)?.raw ?? new Uint8Array()).text ?? "";
    const found = new RegExp(`https://docket\\.example\\.org(${path}[\\w.-]+)`).exec(text)?.[1]; // …/c/abc.k1.def
    if (!found) throw new Error(`no link to ${path} in: ${text}`);
    return found;
  };
  /** A confirmed reader, whose welcome letter is the newest mail. */
  const join = async (address = FORM.address): Promise<{ stop: string; change: string; confirm: string }> => {
    await post("/subscribe", { ...FORM, address });
    const confirm = link("/c/");
    await post(confirm, { answer: "yes" });
    return { confirm, stop: link("/u/"), change: link("/p/") };
  };
  const stored = (): string => JSON.stringify([outside.readers.dump(), outside.record.dump()]);
  return { ...outside, ports, app, post, link, join, stored };
}
