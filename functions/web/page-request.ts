import type { Context } from "hono";
import { asOfMoment, readParameters, sentIn } from "../history/parameters.ts";
import type { Language } from "../model/languages.ts";
import type { QueryParameters, QueryValues } from "../model/query-parameters.ts";
import type { Instant } from "../model/time.ts";
import { languageOf } from "./language.ts";
import type { Web } from "./web.ts";

/** What was asked. */
export interface PageRequest<Query extends QueryParameters = QueryParameters> {
  /** Of the page, without the query and what stands before it for a language or the API: "/matters/mpp". */
  readonly path: string;
  /** A part of the path, decoded. */
  readonly param: (name: string) => string;
  /** The parameters, read. */
  readonly query: QueryValues<Query>;
  /** The same as they were sent: a form shows them again. */
  readonly sent: ReadonlyMap<string, string>;
  readonly language: Language;
  /** The moment as of which to answer, for those that can (`asOf` in their query). */
  readonly asOf?: Instant;
}

/**
 * What a request asks for. A person's link may carry what a mailer hung on it; apart from that nothing is ignored.
 * @throws ExpectedError("invalid") for whatever is not declared or makes no sense
 */
export function askedOf<Query extends QueryParameters>(
  context: Context,
  web: Pick<Web, "ports">,
  declared: Query,
  from: "person" | "program",
): PageRequest<Query> {
  const { searchParams } = new URL(context.req.url);
  const sent = sentIn(from === "person" ? withoutTracking(searchParams) : searchParams);
  const query = readParameters(sent, declared);
  const moment: unknown = Object.hasOwn(query, "asOf") ? query["asOf"] : undefined;
  const asOf = typeof moment === "string" ? asOfMoment(moment, web.ports.clock.now()) : undefined;
  return {
    path: context.req.path.replace(/^\/api(?=\/)/, ""), // /api/matters/mpp
    param: (name) => context.req.param(name) ?? "",
    query,
    sent,
    language: languageOf(context),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** What newsletters, advertisers and social sites add to the links that they pass on: utm_source, mc_eid, fbclid. */
const TRACKING =
  /^(?:utm_\w{1,40}|mc_[ce]id|(?:fb|g|d|y|tt|tw)clid|msclkid|[gw]braid|igshid|igsh|_hs(?:enc|mi)|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id|ck_subscriber_id)$/;

function withoutTracking(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => !TRACKING.test(name)));
}
