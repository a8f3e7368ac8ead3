import PostalMime from "postal-mime";
import { expect, it } from "vitest";
import type { ReaderPreferences } from "../../../functions/model/reader.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import { digestTemplates } from "../../../functions/workflows/mail/digest-templates.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { readPreferences } from "../../../functions/workflows/readers/preferences.ts";
import { mailWorld, THURSDAY } from "../../support/mail-world.ts";

const DAY = 24 * 60;

/** A daily reader whose first digest, with a ruling, the provider took and then refused for now. */
async function refusedWorld(preferences: Partial<ReaderPreferences> = {}) {
  const mail = mailWorld();
  const { ports, deployment, clock, mailer, file, receipt } = mail;
  const reader = await mail.joined("ann", { cadence: "daily", ...preferences });
  const send = async (at: string) => {
    clock.set(at);
    await sendDigests(ports, deployment, { templates: digestTemplates(ports, deployment) });
  };
  const last = async () => PostalMime.parse(mailer.sent.at(-1)?.raw ?? "");
  await send(clock.now());
  await file({ text: "ORDER: the injunction is STAYED.", kind: "order", weight: "ruling" });
  await send(THURSDAY);
  clock.set(addMinutes(THURSDAY, 60));
  await receipt({ event: "bounce", bounceType: "Transient" });
  /** So many days after the first digest something else is filed, and told. */
  const next = async (days: number) => {
    clock.set(addMinutes(THURSDAY, (days - 1) * DAY + 300));
    await file({ text: `Notice of day ${days}.`, kind: "notice", weight: "filing", number: String(days) });
    await send(addMinutes(THURSDAY, days * DAY));
    return last();
  };
  return { ...mail, reader, send, next, last };
}

it("a digest that the reader's provider refused is named in the next one, with where to read it, in both parts", async () => {
  const { next, mailer } = await refusedWorld();
  const mail = await next(2);
  expect(mailer.sent).toHaveLength(2);
  const said = "Your mail provider refused an earlier digest, and we do not send it again.";
  const edition = "https://docket.example.org/matters/mpp/digests/0..1";
  expect(mail.text?.replace(/\s+/g, " ")).toContain(`${said} Read the digest of June 27, 2019, 7 a.m. ET: ${edition}`);
  expect(mail.html).toContain(said);
  expect(mail.html).toContain(`href="${edition}"`);
  expect(mail.html).toContain("Read the digest of June 27, 2019");
});

it("it is named once, in the first mail that is accepted; on the preferences page it stays", async () => {
  const { next, ports, deployment, reader, mailer, send } = await refusedWorld();
  const isNamed = (mail: { text?: string | undefined }) => mail.text?.includes("/digests/0..1") === true;
  mailer.next({ kind: "refused", reason: "Throttling", later: true });
  await next(2);
  await send(addMinutes(THURSDAY, 2 * DAY + 30));
  expect(isNamed(await PostalMime.parse(mailer.sent.at(-1)?.raw ?? ""))).toBe(true);
  expect(isNamed(await next(3))).toBe(false);
  const token = ports.keyring.sign("preferences", `${reader}.1`);
  expect((await readPreferences(ports, deployment, token))?.refused).toEqual([
    { matter: "mpp", from: 0, to: 1, at: THURSDAY },
  ]);
});

it("one that was refused while the next was on its way is named in the one after", async () => {
  const { next, mailer, receipt, clock } = await refusedWorld({ cadence: "as_filed" });
  await next(2);
  const second = mailer.sent.at(-1)?.key ?? "";
  mailer.next({ kind: "unknown", reason: "timeout" });
  await next(3);
  clock.forward(1);
  await receipt({ key: second, event: "bounce", bounceType: "Transient" });
  await receipt({ event: "send" });
  const mail = await next(7);
  expect(mail.text).toContain("/digests/1..2");
  expect(mail.text).not.toContain("/digests/0..1");
});

it("in Spanish, too", async () => {
  const { next } = await refusedWorld({ language: "es" });
  const mail = await next(2);
  const said = "Su proveedor de correo rechazó un boletín anterior, y no lo enviamos otra vez.";
  expect(mail.text?.replace(/\s+/g, " ")).toContain(`${said} Lea el boletín del 27 de junio de 2019`);
  expect(mail.html).toContain(said);
});

it("who was refused nothing reads nothing of it", async () => {
  const { mailer, last } = await refusedWorld();
  expect(mailer.sent).toHaveLength(1);
  expect((await last()).text).not.toContain("refused an earlier digest");
});
