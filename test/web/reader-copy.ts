import PostalMime from "postal-mime";
import { createDescribedApp } from "../support/described-answers.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

export const FORM = { matter: "mpp", address: "ann@example.org", cadence: "daily", language: "en", leave_empty: "" };

export type ReaderCopy = Awaited<ReturnType<typeof readerCopy>>;

/** A copy with four entries, whose forms can be posted and whose mails can be read. */
export async function readerCopy() {
  const outside = world({ matters: [MPP] });
  await fileEntries(outside.record, "2019-06-26T14:00:00.000Z", MPP_ENTRIES.slice(0, 4));
  const app = createDescribedApp(outside.ports, outside.deployment, { clientAddress: () => "203.0.113.7" });
  const post = async (
    path: string,
    fields: Record<string, string> | readonly (readonly [string, string])[] = {},
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const pairs = Array.isArray(fields) ? (fields as [string, string][]) : Object.entries(fields);
    const body = new URLSearchParams(pairs as [string, string][]);
    return app.request(path, { method: "POST", body, headers });
  };
  return { ...outside, app, post };
}

/** The path behind the first link of ours in the newest mail that begins with `prefix`. */
export async function linkIn(copy: ReaderCopy, prefix: string): Promise<string> {
  const mail = await PostalMime.parse(copy.mailer.sent.at(-1)?.raw ?? new Uint8Array());
  const link = new RegExp(`https://docket\\.example\\.org(${prefix}[^\\s"]+)`).exec(mail.text ?? "")?.[1];
  if (!link) throw new Error(`no link to ${prefix} in: ${mail.text}`);
  return link;
}

/** A copy with one reader, whose welcome letter came last. */
export async function copyWithReader(): Promise<ReaderCopy> {
  const copy = await readerCopy();
  await copy.post("/subscribe", FORM);
  await copy.post(await linkIn(copy, "/c/"), { answer: "yes" });
  return copy;
}
