import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { sesClient, sesMailer } from "../../functions/adapters/ses-mailer.ts";

const MAIL = { to: "reader@example.org", raw: Buffer.from("Subject: hello\r\n\r\nhello\r\n"), key: "reader_abc123" };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A mail service that answers each request like this, and counts them. */
async function service(answer: RequestListener): Promise<{ endpoint: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    asked.push(body);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const ok =
  (xml: string): RequestListener =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/xml" }).end(xml);
  };
const error =
  (status: number, code: string): RequestListener =>
  (_, response) => {
    const message = `<Message>about reader@example.org</Message>`;
    response
      .writeHead(status, { "content-type": "text/xml" })
      .end(`<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code>${message}</Error></ErrorResponse>`);
  };
const accepted = ok(
  "<SendRawEmailResponse><SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult></SendRawEmailResponse>",
);

const send = (endpoint: string) =>
  sesMailer(sesClient({ endpoint, requestTimeoutMs: 150 }), { configurationSet: "digests" }).send(MAIL);

describe("the SES mailer", () => {
  it("sends the raw message to one reader, tagged with its key, through the configuration set", async () => {
    const { endpoint, asked } = await service(accepted);
    expect(await send(endpoint)).toEqual({ kind: "accepted", messageId: "m-1" });
    const form = new URLSearchParams(asked[0]);
    expect(Object.fromEntries(form)).toMatchObject({
      Action: "SendRawEmail",
      "Destinations.member.1": "reader@example.org",
      ConfigurationSetName: "digests",
      "Tags.member.1.Name": "key",
      "Tags.member.1.Value": "reader_abc123",
    });
    expect(Buffer.from(form.get("RawMessage.Data") ?? "", "base64")).toEqual(MAIL.raw);
  });

  it.each([
    ["MessageRejected", 400, false],
    ["InvalidParameterValue", 400, false],
    ["Throttling", 400, true],
    ["ThrottlingException", 429, true],
    ["AccountSendingPausedException", 400, true],
    ["ConfigurationSetDoesNotExist", 400, true],
    ["MailFromDomainNotVerifiedException", 400, true],
    ["SignatureDoesNotMatch", 403, true],
    ["AccessDenied", 403, true],
  ])("knows that %s (%i) was not accepted; later: %s", async (code, status, later) => {
    const { endpoint, asked } = await service(error(status, code));
    expect(await send(endpoint)).toMatchObject({ kind: "refused", later });
    expect(asked).toHaveLength(1);
  });

  it("never repeats an address that the service puts into its message", async () => {
    const { endpoint } = await service(error(400, "MessageRejected"));
    expect(JSON.stringify(await send(endpoint))).not.toContain("example.org");
  });

  it.each([
    ["500", error(500, "InternalFailure")],
    ["503", error(503, "ServiceUnavailable")],
    ["an unreadable 200", ok("<<<")],
    ["an HTML page with status 200", ok("<html><body>maintenance</body></html>")],
    ["a 200 without an id", ok("<SendRawEmailResponse><SendRawEmailResult/></SendRawEmailResponse>")],
    ["no answer in time", () => undefined],
    ["a reset after the request", (request) => request.socket.resetAndDestroy()],
    ["a closed connection", (request) => request.socket.end()],
  ] as [string, RequestListener][])(
    "does not know what became of a mail after %s, and asks once",
    async (_, answer) => {
      const { endpoint, asked } = await service(answer);
      expect(await send(endpoint)).toMatchObject({ kind: "unknown" });
      expect(asked).toHaveLength(1);
    },
  );

  it("knows that a mail was not accepted when it never reached the service", async () => {
    const { endpoint } = await service(accepted);
    for (const server of servers.splice(0)) server.close();
    expect(await send(endpoint)).toEqual({ kind: "refused", reason: "ECONNREFUSED", later: true });
    expect(await send("http://mail.invalid")).toMatchObject({ kind: "refused", later: true });
  });

  it("knows that a mail was not accepted when the service is not who it says", async () => {
    const tls = (file: string) => readFileSync(new URL(`../support/tls/${file}`, import.meta.url));
    const server = createTlsServer({ cert: tls("cert.pem"), key: tls("key.pem") }, accepted);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await send(`https://127.0.0.1:${port}`)).toMatchObject({ kind: "refused", later: true });
  });
});
