/** A folder of functions/: what it holds, what it must never know, and whom it may import. */
export interface Room {
  readonly name: string;
  readonly holds: string;
  readonly mustNeverKnow: string;
  readonly mayImport: readonly string[];
}

const PURE = ["model"] as const;

/**
 * The one table of who may import whom, in reading order: the architecture test holds every import to it, and the code map's
 * table is written from it (`npm run rooms`). A folder may always import itself.
 */
export const ROOMS: readonly Room[] = [
  {
    name: "model",
    holds:
      "the nouns: matter, docket, entry, act, order, event, reading, summary, digest, reader, settings; days and instants; the one error",
    mustNeverKnow: "anything of ours",
    mayImport: [],
  },
  {
    name: "matters",
    holds: "what is watched; `index.ts` lists them, `mpp.ts` is the MPP litigation",
    mustNeverKnow: "how it is watched",
    mayImport: PURE,
  },
  {
    name: "sources",
    holds:
      "a folder a site: how to ask it (`source.ts`, as data) and its kinds of page (page → reading, pure); `markup/` is shared",
    mustNeverKnow: "the network, the table",
    mayImport: PURE,
  },
  {
    name: "entries",
    holds: "what we make of a reading: health gates, identify, reconcile, classify, later history. Pure",
    mustNeverKnow: "clock, ids, storage",
    mayImport: PURE,
  },
  {
    name: "documents",
    holds: "bytes → pages of text → parts → summary, and the gate that every summary passes. Pure",
    mustNeverKnow: "where bytes come from",
    // One grammar of acts reads docket lines and documents: entries/classify/acts.ts
    mayImport: ["model", "entries"],
  },
  {
    name: "digest",
    holds: "events of a window → a digest made of blocks; `sections/` one file a section. Pure",
    mustNeverKnow: "markup, words",
    mayImport: PURE,
  },
  {
    name: "render",
    holds:
      "the only place that writes markup: mails, pages, feeds, plots; `words/<language>/` the words that readers see. Pure",
    mustNeverKnow: "storage, who reads",
    mayImport: PURE,
  },
  {
    name: "ports",
    holds:
      "the outside as types: clock, ids, keyring, sites, tables, archive, dataset, mailer, hooks, wake, isolate, drafter, log",
    mustNeverKnow: "any technology",
    mayImport: PURE,
  },
  {
    name: "store",
    holds: "the only place that knows keys; `keys.ts` is the table design, a table of questions",
    mustNeverKnow: "what is done with the answers",
    mayImport: ["model", "ports"],
  },
  {
    name: "workflows",
    holds:
      "the only place that does things in order, one file a story: `checks/` of dockets, `documents/`, `mail/` that goes out and its receipts, `readers/` who join, change and leave, `watch/` over the copy itself",
    mustNeverKnow: "AWS, HTTP, files",
    mayImport: ["model", "matters", "sources", "entries", "documents", "digest", "render", "ports", "store"],
  },
  {
    name: "history",
    holds:
      "the read model: a matter folded from its ledger, lists and search, the amicus record, dates ahead, exports, dataset",
    mustNeverKnow: "HTTP, how anything is changed",
    mayImport: ["model", "entries", "digest", "render", "ports", "store"],
  },
  {
    name: "web",
    holds: "Request → Response; `routes/` one file a noun, `api/` its shapes",
    mustNeverKnow: "where it runs",
    mayImport: ["model", "digest", "render", "ports", "store", "workflows", "history"],
  },
  {
    name: "adapters",
    holds: "the only place that touches the outside: `<technology>-<port>.ts`; `aws.ts` and `local.ts` wire them",
    mustNeverKnow: "the product's rules",
    mayImport: ["model", "ports"],
  },
  {
    name: "local",
    holds:
      "the same product on one machine: `start.ts`, its loops, server and outbox, the stand-ins for Amazon's services",
    mustNeverKnow: "the command line",
    mayImport: ["model", "matters", "ports", "store", "workflows", "web", "adapters"],
  },
  {
    name: "replay",
    holds:
      "the litigation as it went: the replayed courts, their clock and steps, demonstration documents, readers of example.org",
    mustNeverKnow: "the command line",
    mayImport: ["model", "matters", "documents", "render", "ports", "store", "workflows", "web", "adapters", "local"],
  },
  {
    name: "cli",
    holds:
      "`npm run -s cli --`: `commands/` one file each, `operator/` a copy on AWS, `history/` a copy's API here or over the network, `assistant/` the MCP server",
    mustNeverKnow: "–",
    mayImport: [
      "model",
      "matters",
      "sources",
      "entries",
      "documents",
      "digest",
      "render",
      "ports",
      "store",
      "workflows",
      "history",
      "web",
      "adapters",
      "local",
      "replay",
    ],
  },
];

/** The table of the code map. */
export function roomsTable(): string {
  const all = ROOMS.length - 1;
  const names = (room: Room): string =>
    room.mayImport.length === 0 ? "–" : room.mayImport.length === all ? "all above" : room.mayImport.join(", ");
  return [
    "| folder | holds | must never know | may import |",
    "| --- | --- | --- | --- |",
    ...ROOMS.map((room) => `| \`${room.name}/\` | ${room.holds} | ${room.mustNeverKnow} | ${names(room)} |`),
  ].join("\n");
}

/** `text` with its table of rooms written anew. @throws Error when it has none */
export function withRoomsTable(text: string): string {
  const table = /^\| folder \| holds \|.*\n(?:\|.*\n)+/m;
  if (!table.test(text)) throw new Error("functions/README.md: no table of folders");
  return text.replace(table, () => `${roomsTable()}\n`);
}
