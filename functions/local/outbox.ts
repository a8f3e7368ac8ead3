import { randomUUID } from "node:crypto";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutboxMail } from "../model/deployment.ts";
import type { Instant } from "../model/time.ts";
import { readMail } from "./read-mail.ts";

/** Mails kept on disk: a folder of .eml files, and one line a mail in `index.jsonl`, in the order in which they came. */
export interface Outbox {
  /** Keeps a mail and gives its id. The file comes before its line: a line always has its file. */
  keep(mail: { readonly to: string; readonly raw: Uint8Array; readonly at: Instant }): Promise<string>;
  /** Newest first. */
  list(): Promise<OutboxMail[]>;
}

interface Line {
  readonly id: string;
  readonly to: string;
  readonly at: Instant;
}

/** Opens the outbox in `folder`, with what an earlier run kept there. */
export async function openOutbox(folder: string): Promise<Outbox> {
  await mkdir(folder, { recursive: true });
  const index = join(folder, "index.jsonl");
  const lines = linesIn(await readFile(index, "utf8").catch(() => ""));
  const read = new Map<string, OutboxMail>();
  const mailOf = async (line: Line): Promise<OutboxMail> => {
    const known = read.get(line.id);
    if (known) return known;
    const raw = await readFile(join(folder, `${line.id}.eml`));
    const mail = { to: line.to, sentAt: line.at, ...readMail(raw) };
    read.set(line.id, mail);
    return mail;
  };
  return {
    async keep({ to, raw, at }) {
      const line = { id: randomUUID(), to, at };
      await writeFile(join(folder, `${line.id}.eml`), raw);
      await appendFile(index, `${JSON.stringify(line)}\n`);
      lines.push(line);
      return line.id;
    },
    async list() {
      return Promise.all([...lines].reverse().map(mailOf));
    },
  };
}

/** A line that a killed process wrote only half is no mail: its sender was never told that it was taken. */
function linesIn(text: string): Line[] {
  return text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}
