import { randomBytes } from "node:crypto";
import { ExpectedError } from "../../model/errors.ts";
import type { Table } from "../../ports/index.ts";
import { headOf } from "../../store/ledger.ts";
import { addWebhook, deliveries, moveWebhook, removeWebhook, type Webhook, webhooks } from "../../store/webhooks.ts";
import { readArguments, usageOf } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

const SECRET_BYTES = 24;

/** Receivers of a litigation's events: who they are, what they took, and from where they are to be served again. */
export const webhooksCommand: Command = {
  name: "webhooks",
  words: { usage: "list | add <https address> | remove <id> | log <id> | replay <id>", min: 0, max: 2 },
  flags: {
    matter: { about: "the litigation whose events it gets", value: "ID" },
    after: { about: "the number of the event after which it begins", value: "EVENT" },
    ...LIVE_FLAG,
  },
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, value, tell } = readArguments(this, args);
    const [what = "list", which] = words;
    const act = ACTS[what];
    if (!act || (what !== "list" && which === undefined)) throw new ExpectedError("invalid", `usage: ${usageOf(this)}`);
    return withCopy(io, live, async (copy) => {
      const asked = { which: which ?? "", matter: value("matter"), after: numberIn(value("after")) };
      const { facts, lines } = await act(copy, asked);
      tell(io, facts, lines);
      return 0;
    });
  },
};

interface WebhookFlags {
  readonly which: string;
  readonly matter: string | undefined;
  readonly after: number | undefined;
}

/** What came of it, for a program and for a person. */
interface Done {
  readonly facts: unknown;
  readonly lines: readonly string[];
}

const ACTS: Readonly<Record<string, (copy: OpenedCopy, asked: WebhookFlags) => Promise<Done>>> = {
  async list({ ports }) {
    const all = await webhooks(ports.readers);
    return { facts: all.map(shownOf), lines: all.length > 0 ? all.map(lineOf) : ["Nobody gets events."] };
  },
  async add({ ports, deployment }, { which, matter, after }) {
    const followed = deployment.matters.find(({ id }) => id === (matter ?? deployment.matters[0]?.id));
    if (!followed) throw new ExpectedError("missing", `no litigation ${matter ?? ""} is followed here`);
    if (!which.startsWith("https://") || !URL.canParse(which))
      throw new ExpectedError("invalid", "a receiver's address begins with https://");
    const webhook: Webhook = {
      id: ports.ids.random().slice(0, 8),
      url: which,
      secret: `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`,
      matter: followed.id,
      cursor: after ?? (await headOf(ports.record, followed.id)),
      failures: 0,
      nextAt: null,
      state: "on",
    };
    await addWebhook(ports.readers, webhook);
    return { facts: webhook, lines: [lineOf(webhook), `Its secret, shown this once: ${webhook.secret}`] };
  },
  async remove({ ports }, { which }) {
    const { id } = await known(ports.readers, which);
    await removeWebhook(ports.readers, id);
    return { facts: { removed: id }, lines: [`${id} gets nothing more.`] };
  },
  async log({ ports }, { which }) {
    const { id } = await known(ports.readers, which);
    const all = await deliveries(ports.readers, id);
    const lines = all.map(
      ({ at, event, status, reason }) => `${at}  event ${event}  ${status ?? reason ?? "no answer"}`,
    );
    return { facts: all, lines };
  },
  async replay({ ports }, { which, after }) {
    if (after === undefined) throw new ExpectedError("invalid", "replay needs --after and the number of an event");
    const webhook = await known(ports.readers, which);
    await moveWebhook(ports.readers, webhook, { cursor: after, failures: 0, nextAt: null, state: "on" });
    return { facts: { id: webhook.id, after }, lines: [`${webhook.id} gets everything after event ${after} again.`] };
  },
};

function numberIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,12}$/.test(text)) return Number(text); // 131
  throw new ExpectedError("invalid", "--after is the number of an event, 0 for the beginning");
}

async function known(readers: Table, id: string): Promise<Webhook> {
  const found = (await webhooks(readers)).find((one) => one.id === id);
  if (!found) throw new ExpectedError("missing", `no receiver ${JSON.stringify(id.slice(0, 40))}`);
  return found;
}

/** A receiver's secret is shown once, when it is made. */
function shownOf({ secret: _, ...shown }: Webhook): Omit<Webhook, "secret"> {
  return shown;
}

function lineOf({ id, url, matter, cursor, failures, nextAt, state }: Webhook): string {
  const trouble = failures === 0 ? "" : `  refused ${failures} times${nextAt ? `, next ${nextAt}` : ""}`;
  return `${id}  ${state}  ${matter} after event ${cursor}  ${url}${trouble}`;
}
