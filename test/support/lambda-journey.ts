import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { dynamoClient } from "../../functions/adapters/dynamo-client.ts";
import { dynamoTable } from "../../functions/adapters/dynamo-table.ts";
import { freshKeyRing, hmacKeyring } from "../../functions/adapters/hmac-keyring.ts";
import { addWebhook, type Webhook } from "../../functions/store/webhooks.ts";
import { docketAlertPath } from "../../functions/workflows/checks/take-docket-alert.ts";
import { LAMBDAS } from "../../infra/lambda-plans.ts";
import { ACCOUNT, type AwsStandIn, REGION, type SentMail, startAwsStandIn } from "./aws-stand-in.ts";
import { type CopiedEntry, courtListenerEntries } from "./court-pages.ts";
import { anEntry, anEvent, appendNext } from "./filed-entries.ts";
import { resolvedTemplate, type Template } from "./resolved-template.ts";

const RUNNER = fileURLToPath(new URL("./run-lambda.ts", import.meta.url));
const DOCKET_NUMBER = 6200001;

export interface Journey {
  readonly aws: AwsStandIn;
  /** What every step's function answered, by step. */
  readonly answers: Readonly<Record<string, unknown[]>>;
  /** Lines that functions wrote to their log. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** How long a function took to load, by function. */
  readonly loadedMs: ReadonlyMap<string, number>;
  /** ARN of the role of a function. */
  roleOf(name: keyof typeof LAMBDAS): string;
  close(): Promise<void>;
}

/**
 * The life of a copy, in the functions' own processes with the template's own environment: a page is opened, somebody
 * subscribes and confirms, a filing is checked, its document read, the digest sent and its receipt taken, preferences
 * are changed, the watch and the canary run, the reader unsubscribes and is erased.
 */
export async function lambdaJourney(template: Template, moduleOf: (file: string) => string): Promise<Journey> {
  const aws = await startAwsStandIn("example.org");
  const courts = await startCourts();
  const resources = resolvedTemplate(template, { region: REGION, account: ACCOUNT, endpoint: aws.endpoint });
  const roleOf = (name: keyof typeof LAMBDAS): string =>
    `arn:aws:iam::${ACCOUNT}:role/${roleIdOf(resources, LAMBDAS[name].id)}`;
  const tables = [...resources].filter(([, { type }]) => type === "AWS::DynamoDB::GlobalTable").map(([id]) => id);
  const table = (name: string): string => tables.find((id) => id.startsWith(name)) ?? "";
  await aws.makeTables({ record: table("Record"), readers: table("Readers") });
  const keyRing = freshKeyRing("2026-01-01T00:00:00.000Z");
  aws.parameters.set("/Docketwire/key-ring", JSON.stringify(keyRing));
  aws.parameters.set("/Docketwire/courtlistener-token", "token");

  const log: Record<string, unknown>[] = [];
  const loadedMs = new Map<string, number>();
  const run = async (name: keyof typeof LAMBDAS, ...events: unknown[]): Promise<unknown[]> => {
    const { id, file } = LAMBDAS[name];
    const [, made] =
      [...resources].find(([own, { type }]) => type === "AWS::Lambda::Function" && own.startsWith(id)) ?? [];
    const { Variables: variables } = (made ?? fail(`no function ${id}`)).properties["Environment"] as {
      Variables: Record<string, string>;
    };
    const env = {
      PATH: process.env["PATH"] ?? "",
      ...variables,
      NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: roleIdOf(resources, id),
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_ENDPOINT_URL: aws.endpoint,
      COURTS_PORT: String(courts.port),
      AHEAD_MINUTES: String((events[0] as { aheadMinutes?: number }).aheadMinutes ?? 0),
    };
    const done = await inProcess(moduleOf(file), env, events);
    loadedMs.set(name, done.loadedMs);
    log.push(...done.log);
    return done.results;
  };

  const receipts = (events: readonly (readonly [SentMail, string, string?])[]): Promise<unknown[]> =>
    run("mailFeedback", {
      Records: events.map(([mail, event, bounceType]) => ({
        messageId: `${mail.messageId}-${event}`,
        body: receiptOf(mail, event, bounceType),
      })),
    });
  const newest = (): SentMail => aws.sent.at(-1) ?? fail("no mail was sent");
  const mailTo = (name: string): SentMail =>
    aws.sent.findLast(({ to }) => to.startsWith(name)) ?? fail(`no mail to ${name}`);

  /** By the operator, with rights of their own. */
  const asOperator = async (act: () => Promise<void>): Promise<void> => {
    const functionsOwn = aws.calls.length;
    await act();
    aws.calls.length = functionsOwn;
  };

  const answers: Record<string, unknown[]> = {};
  answers["pages"] = await run("http", get("/"), get("/matters/mpp"), get("/health"), get("/matters/mpp/timeline"));
  for (const name of ["ann", "bob", "cid"]) {
    answers[`subscribed ${name}`] = await run(
      "http",
      post("/subscribe", { ...SUBSCRIBE, address: `${name}@example.org` }),
    );
    const asked = linkIn(newest(), "/c/");
    answers[`confirmed ${name}`] = await run("http", get(asked), post(asked, {}));
  }
  answers["checked"] = await run("checkDockets", CHECK, CHECK);
  // The function dies when the document's event is in the ledger, and before what waits is taken off its list.
  aws.refuseNext = { role: roleIdOf(resources, LAMBDAS.readDocuments.id), action: "DeleteItem" };
  answers["died"] = await run("readDocuments", WOKEN).then(
    () => fail("nothing was refused"),
    () => [],
  );
  courts.file("ORDER denying motion to dismiss. Signed by Judge Roe.", ORDER_IN_WORDS);
  answers["checked again"] = await run("checkDockets", { ...CHECK, aheadMinutes: 70 });
  const hook = docketAlertPath({ keyring: hmacKeyring(keyRing) });
  answers["alerted"] = await run("http", httpEvent("POST", hook, "", JSON.stringify(ALERT)));
  answers["woken"] = await run("checkDockets", { ...ALERTED, aheadMinutes: 75 });
  await asOperator(async () => {
    const record = dynamoTable(dynamoClient({ endpoint: aws.endpoint }), table("Record"));
    for (const after of OF_AN_OLDER_EDITION)
      await appendNext(record, "2026-01-01T00:00:00.000Z", anEvent({ after, quiet: true }));
  });
  answers["read"] = await run("readDocuments", WOKEN);
  answers["sent"] = await run("sendDigests", {}, {});
  const [ann, bob, cid] = [mailTo("ann"), mailTo("bob"), mailTo("cid")];
  answers["receipts"] = await receipts([
    ...[...aws.sent].map((mail) => [mail, "Send"] as const),
    [bob, "Complaint"],
    [cid, "Bounce", "Transient"],
  ]);
  answers["entries"] = await run(
    "http",
    get("/api/matters/mpp"),
    get("/entries/mpp-1"),
    get("/api/matters/mpp/entries", "kind=order"),
    get("/matters/mpp/amicus"),
  );
  const personal = linkIn(ann, "/p/");
  answers["preferences"] = await run(
    "http",
    get(personal),
    post(`${personal}/pause`, { until: "" }),
    post(`${personal}/resume`, {}),
  );
  answers["watched"] = await run("keepWatch", {});
  await asOperator(() => addWebhook(dynamoTable(dynamoClient({ endpoint: aws.endpoint }), table("Readers")), RECEIVER));
  answers["webhooks"] = await run("deliverWebhooks", {});
  answers["dataset"] = await run("writeDataset", {});
  const manifest =
    [...aws.objects.keys()].find((name) => name.endsWith("/dataset/manifest.json")) ?? fail("no manifest");
  // A year has lost its entries since: its file goes.
  aws.objects.set(
    manifest,
    Buffer.from('{"heads":{},"files":[{"path":"entries/matter=mpp/year=1999/entries.parquet"}]}'),
  );
  answers["dataset again"] = await run("writeDataset", {});
  aws.onSent = (mail) => void receipts([[mail, "Send"]]);
  answers["canary"] = await run("walkCanary", {});
  aws.onSent = () => undefined;
  const stop = linkIn(ann, "/u/");
  answers["unsubscribed"] = await run("http", get(stop), post(stop, { "List-Unsubscribe": "One-Click" }));
  answers["undone"] = await run("http", post(`${stop}/undo`, {}));
  answers["erasing"] = await run("http", post(`${personal}/erase`, {}));
  const erase = linkIn(newest(), "/erase/");
  answers["erased"] = await run("http", get(erase), post(erase, {}));
  // Months later, what is to be forgotten is.
  answers["forgotten"] = await run("sendDigests", { aheadMinutes: 60 * 24 * 40 });

  return {
    aws,
    answers,
    log,
    loadedMs,
    roleOf,
    async close() {
      courts.close();
      await aws.close();
    },
  };
}

/** More than numbers are reserved at a time, each read otherwise today: a stay with its territory. */
const OF_AN_OLDER_EDITION = Array.from({ length: 25 }, (_, n) =>
  anEntry({
    number: String(900 + n),
    kind: "stay",
    weight: "ruling",
    text: "Filed order: the preliminary injunction is stayed outside the Ninth Circuit.",
    acts: [{ act: "stayed", of: "the preliminary injunction", evidence: "the preliminary injunction is stayed" }],
  }),
);

const CHECK = { host: "www.courtlistener.com" };
const RECEIVER: Webhook = {
  id: "r1",
  url: "https://receiver.example.org/events",
  secret: "whsec_c2VjcmV0",
  matter: "mpp",
  cursor: 0,
  failures: 0,
  nextAt: null,
  state: "on",
};
const ALERT = { payload: { results: [{ docket: DOCKET_NUMBER }] } };
const WANTED = { source: "courtlistener", key: String(DOCKET_NUMBER) };
const ALERTED = { Records: [{ messageId: "1", body: JSON.stringify({ wake: "check", wanted: WANTED }) }] };
const WOKEN = { Records: [{ messageId: "1", body: '{"wake":"read"}' }] };
const SUBSCRIBE = { matter: "mpp", address: "ann@example.org", cadence: "as_filed", language: "en", leave_empty: "" };

function roleIdOf(resources: ReturnType<typeof resolvedTemplate>, id: string): string {
  const found = [...resources].find(([own, { type }]) => type === "AWS::IAM::Role" && own.startsWith(`${id}Role`));
  return found?.[0] ?? fail(`no role for ${id}`);
}

function fail(why: string): never {
  throw new Error(why);
}

interface Done {
  readonly results: unknown[];
  readonly loadedMs: number;
  readonly log: Record<string, unknown>[];
}

function inProcess(module: string, env: Record<string, string>, events: readonly unknown[]): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [RUNNER, module], { env, stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.on("close", (code) => {
      // A minified bundle's own lines are no help.
      const said = err.split("\n").filter((line) => line.length < 500);
      if (code !== 0) return reject(new Error(`${module} ended with ${code}: ${said.join("\n")}`));
      const lines = err.split("\n").filter((line) => line.startsWith("{"));
      const { results, loadedMs } = JSON.parse(out) as Omit<Done, "log">;
      resolve({ results, loadedMs, log: lines.map((line) => JSON.parse(line) as Record<string, unknown>) });
    });
    child.stdin.end(JSON.stringify(events));
  });
}

/** The event of API Gateway's payload format 2.0. */
function httpEvent(method: "GET" | "POST", path: string, query: string, body?: string): object {
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: query,
    headers: {
      host: "api.execute-api.us-east-1.amazonaws.com",
      "x-forwarded-proto": "https",
      ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
    },
    requestContext: {
      accountId: ACCOUNT,
      apiId: "api",
      domainName: "api.execute-api.us-east-1.amazonaws.com",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "203.0.113.7", userAgent: "test" },
      requestId: "request",
      routeKey: "$default",
      stage: "$default",
      timeEpoch: 0,
    },
    isBase64Encoded: body !== undefined,
    ...(body !== undefined && { body: Buffer.from(body).toString("base64") }),
  };
}

const get = (path: string, query = ""): object => httpEvent("GET", path, query);
const post = (path: string, form: Record<string, string>): object =>
  httpEvent("POST", path, "", new URLSearchParams(form).toString());

/** The path of the first personal link below `path` in a mail. */
function linkIn(mail: SentMail, path: string): string {
  const text = mail.raw.replaceAll("=\r\n", "").replaceAll("\r\n ", "");
  const found = new RegExp(`amazonaws\\.com(${path}[\\w.-]+)`).exec(text)?.[1]; // …amazonaws.com/c/abc.k1.def
  return found ?? fail(`no link ${path} in the mail to ${mail.to}`);
}

/** The body of a queue message: SES's event as SNS hands it over raw. */
function receiptOf({ key, messageId, to }: SentMail, eventType: string, bounceType?: string): string {
  return JSON.stringify({
    eventType,
    mail: { timestamp: new Date().toISOString(), messageId, destination: [to], tags: { key: [key] } },
    ...(bounceType && { bounce: { bounceType } }),
  });
}

const ORDER_IN_WORDS = `UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT

ORDER

The motion to dismiss the appeal asks us to end this case before the briefs are filed. It does not show that the appeal is
moot. The motion to dismiss is DENIED.`;

/** CourtListener, with one docket that has a new order, as a file or as its words alone; and our own page, for the watch. */
async function startCourts(): Promise<{
  readonly port: number;
  file(text: string, words?: string): void;
  close(): void;
}> {
  const entries: CopiedEntry[] = [];
  const file = (text: string, words?: string): void => {
    const n = entries.length + 1;
    const now = new Date().toISOString();
    const document = { doc: `00912345678${n}`, ...(words ? { words } : { file: `recap/${n}.pdf` }) };
    entries.push({ id: n, filedOn: now.slice(0, 10), modifiedAt: now, number: n, seq: String(n), text, ...document });
  };
  file("ORDER granting motion for preliminary injunction. Signed by Judge Roe.");
  const docket = {
    id: DOCKET_NUMBER,
    court: "ca9",
    docket_number: "25-2581",
    case_name: "Roe v. Doe",
    date_filed: "2025-04-18",
  };
  const dockets = (query: string) => ({ count: 1, next: null, results: query.includes("court=ca9") ? [docket] : [] });
  const pages: Readonly<Record<string, (query: string) => string>> = {
    "/health": () => "well",
    "/api/rest/v4/dockets/": (query) => JSON.stringify(dockets(query)),
    "/api/rest/v4/docket-entries/": () => courtListenerEntries(DOCKET_NUMBER, entries),
    "/recap/1.pdf": () => "%PDF-1.4 cut off",
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://courts");
    const page = pages[url.pathname];
    if (page) response.end(page(url.search));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, file, close: () => void server.close() };
}
