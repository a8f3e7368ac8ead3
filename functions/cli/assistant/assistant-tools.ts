import { fromJsonSchema, type JsonSchemaType, McpServer } from "@modelcontextprotocol/server";
import * as z from "zod/mini";
import type { AmicusView } from "../../model/amicus.ts";
import { KINDS, SIDES, WEIGHTS } from "../../model/entry.ts";
import { isExpected } from "../../model/errors.ts";
import type { EntryView } from "../../render/pages/entry-page.ts";
import { gatherEntries, matterMeant } from "../history/entry-pages.ts";
import type { HistoryApi } from "../history/history-api.ts";
import { assistantAmicus, assistantEntry, type Origin } from "./assistant-answers.ts";

const FOUND_PRESET = 10;
const FOUND_MAX = 50;

const RULES =
  "Court dockets as Docketwire recorded them. Cite only what an answer holds: docket text under its source, a quotation " +
  "with its page. An answer labeled as a demonstration is not a court's or a party's words. Nothing here is legal advice.";

const matter = z.exactOptional(
  z.string().check(z.meta({ description: "Id of the litigation; the first when absent" })),
);
const limit = z.exactOptional(
  z.int().check(z.gte(1), z.lte(FOUND_MAX), z.meta({ description: `Most entries, preset ${FOUND_PRESET}` })),
);
const day = (description: string) => z.exactOptional(z.iso.date().check(z.meta({ description })));

const SearchInput = z.object({
  words: z
    .string()
    .check(z.minLength(1), z.meta({ description: 'Words; "in quotation marks" as a phrase, inj* as a beginning' })),
  matter,
  court: z.exactOptional(z.string().check(z.meta({ description: "cand, ca9, scotus …" }))),
  kind: z.exactOptional(z.enum(KINDS)),
  weight: z.exactOptional(z.enum(WEIGHTS)),
  supporting: z.exactOptional(z.enum(SIDES)),
  from: day("Filed on this day or later"),
  to: day("Filed on this day or earlier"),
  limit,
});

const EntryInput = z.object({ id: z.string().check(z.meta({ description: "mpp-12" })) });
const RulingsInput = z.object({
  matter,
  court: SearchInput.shape.court,
  from: SearchInput.shape.from,
  to: SearchInput.shape.to,
  limit,
});
const OrdersInput = z.object({ matter, asOf: day("As they stood at the end of this day") });
const AmicusInput = z.object({ matter });

/** What is served, and of which copy. */
export interface Served {
  readonly origin: Origin;
  readonly version: string;
  /** The litigation that is meant when a call names none; absent: the copy's first. */
  readonly matter: string | undefined;
}

/** A server of the Model Context Protocol whose tools read the history of one copy, each answer with its sources. */
export function assistantTools(api: HistoryApi, { origin, version, ...preset }: Served): McpServer {
  const server = new McpServer({ name: "docketwire", version }, { instructions: RULES });
  const read = async (path: string): Promise<unknown> => (await api.get(path)).json();
  const matterPath = async (named: string | undefined): Promise<string> =>
    `/api/matters/${encodeURIComponent(await matterMeant(api, named ?? preset.matter))}`;
  addTool(
    server,
    "search_entries",
    SearchInput,
    "Entries of a litigation by their words, the best match first",
    ({ words, ...rest }) => entriesUnder(api, origin, { ...preset, ...rest, q: words }),
  );
  addTool(
    server,
    "get_entry",
    EntryInput,
    "One entry: docket text, quotations with pages, documents, sources",
    async ({ id }) => assistantEntry((await read(`/api/entries/${encodeURIComponent(id)}`)) as EntryView, origin),
  );
  addTool(
    server,
    "list_rulings",
    RulingsInput,
    "Rulings of a litigation, the newest first, with acts and their objects",
    (asked) => entriesUnder(api, origin, { ...preset, ...asked, weight: "ruling" }),
  );
  addTool(
    server,
    "list_orders",
    OrdersInput,
    "Orders of a litigation with states, limits, lives and spans in force, each turn with its entry",
    async ({ matter: named, asOf }) =>
      (await read(`${await matterPath(named)}/orders${asOf === undefined ? "" : `?asOf=${asOf}`}`)) as object,
  );
  addTool(
    server,
    "amicus_record",
    AmicusInput,
    "Amicus filings docket by docket: who, in support of whom, when",
    async (asked) => assistantAmicus((await read(`${await matterPath(asked.matter)}/amicus`)) as AmicusView, origin),
  );
  return server;
}

/** A tool that only reads. What is expected to fail is said, so that the assistant can ask better. */
function addTool<Input extends z.ZodMiniType>(
  server: McpServer,
  name: string,
  input: Input,
  description: string,
  answer: (asked: z.infer<Input>) => Promise<object>,
): void {
  const inputSchema = fromJsonSchema(z.toJSONSchema(input) as object as JsonSchemaType);
  const annotations = { readOnlyHint: true, openWorldHint: false };
  server.registerTool(name, { description, inputSchema, annotations }, async (asked) => {
    try {
      return said(JSON.stringify(await answer(z.parse(input, asked)), null, 2));
    } catch (error) {
      if (!isExpected(error)) throw error;
      return { ...said(error.message), isError: true };
    }
  });
}

function said(text: string) {
  return { content: [{ type: "text" as const, text }] };
}

/** Entries under the filters of the API. */
async function entriesUnder(
  api: HistoryApi,
  origin: Origin,
  { matter: named, limit: most = FOUND_PRESET, ...filters }: EntriesAsked,
): Promise<object> {
  const given = Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const matterId = await matterMeant(api, named);
  const { entries, more, total } = await gatherEntries(api, matterId, { filters: new URLSearchParams(given), most });
  return {
    entries: entries.map((entry) => assistantEntry(entry, origin)),
    more,
    ...(total === undefined ? {} : { total }),
  };
}

interface EntriesAsked extends Readonly<Record<string, string | number | undefined>> {
  readonly matter?: string | undefined;
  readonly limit?: number | undefined;
}
