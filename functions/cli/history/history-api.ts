import { startConfig } from "../../local/start-config.ts";
import { type ErrorKind, ExpectedError, isExpected } from "../../model/errors.ts";
import { createApp } from "../../web/create-app.ts";
import { STATUS_OF } from "../../web/http/errors.ts";
import type { CommandIo } from "../commands/command.ts";
import { withCopy } from "../commands/opened-copy.ts";

const ANSWER_TIMEOUT_MS = 60_000;
/** Longest part of a stranger's answer that is repeated. */
const REASON_SHOWN_MAX = 300;

/** The API of a copy, wherever it is: what the web answers is what the command line shows. */
export interface HistoryApi {
  /** Public address of the copy, without a slash at the end. */
  readonly baseUrl: string;
  /** The answer at an address below `/api`. @throws ExpectedError of the kind of the problem that the copy answered */
  get(path: string): Promise<Response>;
}

/** Which copy is asked: the deployed one at `url`, else the data of this machine. */
export interface CopyWanted {
  readonly url?: string | undefined;
  readonly live?: boolean | undefined;
}

/** Opens the API of a copy for `use`: over the network, or in this process on the data of this machine. @throws as `withCopy` */
export async function withHistory<T>(
  io: CommandIo,
  { url, live }: CopyWanted,
  use: (api: HistoryApi) => Promise<T>,
): Promise<T> {
  if (url !== undefined) return use(apiAt(url));
  try {
    return await withCopy(io, live ? ["--live"] : [], async ({ ports, deployment }) => {
      const app = createApp(ports, deployment);
      return use(asking(deployment.baseUrl, (path) => Promise.resolve(app.request(path))));
    });
  } catch (cause) {
    if (!isExpected(cause) || cause.kind !== "conflict") throw cause;
    const { host, port } = startConfig([], io.env);
    throw new ExpectedError("conflict", `${cause.message}, or ask it: --url http://${host}:${port}`, { cause });
  }
}

/** The API at a public address. @throws ExpectedError("invalid") when it is none */
export function apiAt(url: string): HistoryApi {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (!base || !["http:", "https:"].includes(base.protocol))
    throw new ExpectedError("invalid", `--url must be the address of a copy, https://…; it is ${JSON.stringify(url)}`);
  const baseUrl = `${base.origin}${base.pathname}`.replace(/\/$/, ""); // the "/" of https://docket.example.org/
  return asking(baseUrl, async (path) => {
    try {
      return await fetch(`${baseUrl}${path}`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    } catch (cause) {
      throw new ExpectedError("unreachable", `${base.host} does not answer`, { cause });
    }
  });
}

function asking(baseUrl: string, ask: (path: string) => Promise<Response>): HistoryApi {
  return {
    baseUrl,
    async get(path) {
      const response = await ask(path);
      if (!response.ok) throw await problemIn(response);
      return response;
    },
  };
}

/** What a copy refused, in its own words. */
async function problemIn(response: Response): Promise<ExpectedError> {
  const text = await response.text();
  let said = `the copy answered ${response.status}`;
  try {
    const { title, detail } = JSON.parse(text) as { title?: unknown; detail?: unknown };
    said = [title, detail].filter((part) => typeof part === "string").join(": ") || said;
  } catch {
    // no problem of ours: its status says enough
  }
  const kind = Object.entries(STATUS_OF).find(([, status]) => status === response.status)?.[0] ?? "unreachable";
  return new ExpectedError(kind as ErrorKind, said.slice(0, REASON_SHOWN_MAX));
}
