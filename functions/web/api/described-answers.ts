/* What the description says of every answer, whatever it holds. */

/** The body of a refusal. */
export const PROBLEM = {
  type: "object",
  description: "What was wrong, and where (RFC 9457)",
  required: ["type", "title", "status"],
  additionalProperties: false,
  properties: {
    type: { type: "string", description: "about:blank: the status says what kind it is" },
    title: { type: "string" },
    status: { type: "integer", minimum: 400, maximum: 599 },
    detail: { type: "string", description: "What was found wrong and what there is" },
  },
};

const text = (description: string, example: string) => ({ description, schema: { type: "string" }, example });

/** Headers that answers have. Sites that read the API may see them (CORS). */
export const HEADERS = {
  ETag: text("Changes when the answer does", '"3f2a9c"'),
  Link: text(
    "The next page of a list (RFC 8288); the last page has none",
    '<https://docket.example.org/api/matters/mpp/entries?cursor=…>; rel="next"',
  ),
  "Memento-Datetime": text("As of when an answer of an earlier moment is (RFC 7089)", "Tue, 03 Mar 2020 04:59:59 GMT"),
  "RateLimit-Policy": text(
    "How many requests a second are answered, to everybody together, where a copy bounds them",
    '"everybody";q=50;w=1',
  ),
};

const REFUSALS: Readonly<Record<number, string>> = {
  400: "A parameter makes no sense, or there is none of that name",
  404: "There is no such thing",
  405: "There is only GET and HEAD here",
  413: "The request is larger than it may be",
  429: "Too many requests in one second, of everybody together: ask again a little later",
  500: "A fault of ours: it is in our log",
};

/** Every status that is no answer. */
export function problemsOf(): Readonly<Record<string, object>> {
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  // The gateway before us says "too many" in words of its own.
  const ofGateway = { ...content, "application/json": { schema: { type: "object" } } };
  const rate = { headers: { "RateLimit-Policy": { $ref: "#/components/headers/RateLimit-Policy" } } };
  return Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => [
      status,
      status === "429" ? { description, ...rate, content: ofGateway } : { description, content },
    ]),
  );
}
