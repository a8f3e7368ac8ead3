import type { SSMClient } from "@aws-sdk/client-ssm";
import { SignatureV4 } from "@smithy/signature-v4";
import { ExpectedError } from "../model/errors.ts";

/** A request of one of AWS's HTTP APIs: a form (query protocol), JSON with a target, or a plain GET. */
export interface SignedRequest {
  readonly region: string;
  /** Prefix of the host: "sts", "cloudformation", "email". */
  readonly service: string;
  readonly path?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly target?: string;
}

const TIMEOUT_MS = 15_000;
/** Services whose signature has another name than their host, or that have one host for all regions. */
const SIGNED_AS: Readonly<Record<string, string>> = { email: "ses" };
const GLOBAL: Readonly<Record<string, string>> = { budgets: "us-east-1" };

/** Asks AWS with the credentials of `client`. @throws ExpectedError("missing" | "unreachable") with AWS's code, never its message */
export async function awsRequest(
  client: SSMClient,
  { region, service, path = "/", form, json, target }: SignedRequest,
): Promise<{ readonly text: string; readonly date: string }> {
  const hostname = GLOBAL[service] ? `${service}.amazonaws.com` : `${service}.${region}.amazonaws.com`;
  const body = form ? new URLSearchParams(form).toString() : json && JSON.stringify(json);
  const type = form ? "application/x-www-form-urlencoded" : "application/x-amz-json-1.1";
  const signer = new SignatureV4({
    credentials: client.config.credentials,
    region: GLOBAL[service] ?? region,
    service: SIGNED_AS[service] ?? service,
    sha256: client.config.sha256,
  });
  const headers = {
    host: hostname,
    ...(body !== undefined && { "content-type": type }),
    ...(target && { "x-amz-target": target }),
  };
  const method = body === undefined ? "GET" : "POST";
  try {
    const signed = await signer.sign({ method, protocol: "https:", hostname, path, headers, ...(body && { body }) });
    const answer = await fetch(`https://${hostname}${path}`, {
      method,
      headers: signed.headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body }),
    });
    const text = await answer.text();
    if (!answer.ok) throw refusal(service, answer.status, text);
    return { text, date: answer.headers.get("date") ?? new Date().toISOString() };
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError("unreachable", `${service}: ${(error as Error).name}`, { cause: error });
  }
}

function refusal(service: string, status: number, text: string): ExpectedError {
  const code = /<Code>(\w+)<|"__type":"(?:[\w.]+#)?(\w+)"/.exec(text)?.slice(1).find(Boolean) ?? `status ${status}`; // <Code>AccessDenied<
  const missing = status === 404 || /NotFound/.test(code);
  return new ExpectedError(missing ? "missing" : "unreachable", `${service} refused: ${code}`);
}
