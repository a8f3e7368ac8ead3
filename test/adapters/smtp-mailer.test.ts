import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { smtpMailer } from "../../functions/adapters/smtp-mailer.ts";

const MAIL = {
  to: "reader@example.org",
  raw: Buffer.from("Message-ID: <reader_abc@example.org>\r\nSubject: hello\r\n\r\n.a dot\r\nend\r\n"),
  key: "reader_abc",
};
const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** At which command the server does something else than it should. */
type Script = Partial<Record<"EHLO" | "MAIL" | "RCPT" | "DATA" | "dot", string | ((socket: Socket) => void)>>;

async function smtpServer(script: Script): Promise<{ port: number; mails: string[] }> {
  const mails: string[] = [];
  const usual = { EHLO: "250 hello", MAIL: "250 ok", RCPT: "250 ok", DATA: "354 go on", dot: "250 kept" };
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    let message: string | undefined;
    const step = (name: keyof Script): void => {
      const answer = script[name] ?? usual[name];
      if (typeof answer === "string") socket.write(`${answer}\r\n`);
      else answer(socket);
    };
    socket.write("220 test\r\n");
    socket.on("data", (data) => {
      if (message !== undefined) {
        message += data.toString();
        if (!message.endsWith("\r\n.\r\n")) return;
        mails.push(message);
        message = undefined;
        step("dot");
        return;
      }
      const command = data.toString().slice(0, 4).toUpperCase();
      if (command === "DATA" && script.DATA === undefined) message = "";
      if (command === "QUIT") socket.end("221 bye\r\n");
      else step(command as keyof Script);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, mails };
}

const mailerAt = (port: number) =>
  smtpMailer({
    host: "127.0.0.1",
    port,
    secure: false,
    insecure: true,
    from: "digests@example.org",
    socketTimeoutMs: 200,
  });

const hangUp = (socket: Socket): void => {
  socket.destroy();
};
const say = (): void => undefined;

describe("the SMTP mailer", () => {
  it("hands over the bytes as they are, dots stuffed, and says that acceptance is final", async () => {
    const { port, mails } = await smtpServer({});
    const mailer = mailerAt(port);
    expect(mailer.receipts).toBe(false);
    expect(await mailer.send(MAIL)).toEqual({ kind: "accepted", messageId: "reader_abc" });
    expect(mails).toEqual(["Message-ID: <reader_abc@example.org>\r\nSubject: hello\r\n\r\n..a dot\r\nend\r\n.\r\n"]);
  });

  it.each([
    ["hangs up after the final dot", { dot: hangUp }],
    ["says nothing after the final dot", { dot: say }],
  ] as [string, Script][])("does not know what became of a mail when the server %s", async (_, script) => {
    const { port } = await smtpServer(script);
    expect(await mailerAt(port).send(MAIL)).toMatchObject({ kind: "unknown" });
  });

  it.each([
    ["an unknown recipient", { RCPT: "550 no such user reader@example.org" }, false],
    ["a message that is too large", { dot: "552 too much" }, false],
    ["a full server at the end", { dot: "451 try again" }, true],
    ["a busy server", { MAIL: "421 too busy" }, true],
    ["a recipient over quota", { RCPT: "452 full" }, true],
    ["a hang-up before the message", { RCPT: hangUp }, true],
    ["silence before the message", { MAIL: say }, true],
  ] as [string, Script, boolean][])("knows that %s is no acceptance; later: %s", async (_, script, later) => {
    const { port } = await smtpServer(script);
    const outcome = await mailerAt(port).send(MAIL);
    expect(outcome).toMatchObject({ kind: "refused", later });
    expect(JSON.stringify(outcome)).not.toContain("@");
  });

  it("knows that a server that is not there took nothing", async () => {
    const { port } = await smtpServer({});
    for (const server of servers.splice(0)) server.close();
    expect(await mailerAt(port).send(MAIL)).toMatchObject({ kind: "refused", later: true });
  });
});
