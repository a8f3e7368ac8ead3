import { randomUUID } from "node:crypto";
import { appendFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutboxMail } from "../model/outbox-mail.ts";
import type { Instant } from "../model/time.ts";
import { readMail, withoutWords } from "./read-mail.ts";

/** Mails kept on disk: a folder of .eml files, and one line a mail in `index.jsonl`, in the order in which they came. */
export interface Outbox {
  /** Keeps a mail and gives its id. The file comes before its line: a line always has its file. */
  keep(mail: KeptMail & { readonly raw: Uint8Array }): Promise<string>;
  /** Notes that the receipts of a mail were told. */
  noteTold(id: string): Promise<void>;
  /** Mails with a key whose receipts were not told: a killed process took them. Oldest first. */
  untold(): readonly (KeptMail & { readonly id: string; readonly key: string })[];
  /** Newest first. */
  list(): Promise<OutboxMail[]>;
  /** Takes the words out of every mail that shows what a court has sealed: whom it went to and when stays. */
  hide(shows: (text: string) => boolean): Promise<void>;
  /** Removes every mail to an address, and to every other address that mails of this reader went to. */
  forget(whose: { readonly reader: string; readonly address: string | null }): Promise<void>;
}

interface KeptMail {
  readonly to: string;
  readonly at: Instant;
  /** Tag that comes back in the receipts. */
  readonly key?: string;
}

type Line = KeptMail & { readonly id: string };

/** Opens the outbox in `folder`, with what an earlier run kept there. */
export async function openOutbox(folder: string): Promise<Outbox> {
  await mkdir(folder, { recursive: true });
  const index = join(folder, "index.jsonl");
  const told = join(folder, "told.jsonl");
  const kept = await readFile(index, "utf8").catch(() => "");
  // A line that a kill cut off must not swallow the next one.
  if (kept !== "" && !kept.endsWith("\n")) await appendFile(index, "\n");
  let lines = linesIn<Line>(kept);
  const toldIds = new Set(linesIn<{ id: string }>(await readFile(told, "utf8").catch(() => "")).map(({ id }) => id));
  const read = new Map<string, OutboxMail>();
  const mailOf = async (line: Line): Promise<OutboxMail | undefined> => {
    const known = read.get(line.id);
    if (known) return known;
    const raw = await readFile(join(folder, `${line.id}.eml`)).catch(() => undefined);
    if (!raw) return undefined; // a kill in the middle of forgetting
    const mail = { to: line.to, sentAt: line.at, ...readMail(raw) };
    read.set(line.id, mail);
    return mail;
  };
  return {
    async keep({ to, raw, at, key }) {
      const line = { id: randomUUID(), to, at, ...(key === undefined ? {} : { key }) };
      await writeFile(join(folder, `${line.id}.eml`), raw);
      await appendFile(index, `${JSON.stringify(line)}\n`);
      lines.push(line);
      return line.id;
    },
    async noteTold(id) {
      toldIds.add(id);
      await appendFile(told, `${JSON.stringify({ id })}\n`);
    },
    untold: () =>
      lines.flatMap((line) => (line.key === undefined || toldIds.has(line.id) ? [] : [{ ...line, key: line.key }])),
    async list() {
      const mails = await Promise.all([...lines].reverse().map(mailOf));
      return mails.filter((mail) => mail !== undefined);
    },
    async hide(shows) {
      for (const line of lines) {
        const mail = await mailOf(line);
        if (!mail || ![mail.subject, mail.text, mail.html].some(shows)) continue;
        const file = join(folder, `${line.id}.eml`);
        await writeFile(`${file}.new`, withoutWords(mail.raw));
        await rename(`${file}.new`, file);
        read.delete(line.id);
      }
    },
    async forget({ reader, address }) {
      const theirs = lines.filter(({ to, key }) => to === address || key?.startsWith(`${reader}_`));
      const addresses = new Set(theirs.map(({ to }) => to));
      const gone = lines.filter(({ to }) => addresses.has(to));
      lines = lines.filter(({ to }) => !addresses.has(to));
      // Files first: after a kill in between the lines still say what is to be removed, and asking again finishes it.
      for (const { id } of gone) await rm(join(folder, `${id}.eml`), { force: true });
      const rest = join(folder, "index.new");
      await writeFile(rest, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      await rename(rest, index);
      for (const { id } of gone) read.delete(id);
    },
  };
}

/** A line that a killed process wrote only half is no mail: its sender was never told that it was taken. */
function linesIn<T>(text: string): T[] {
  return text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line) as T];
    } catch {
      return [];
    }
  });
}
