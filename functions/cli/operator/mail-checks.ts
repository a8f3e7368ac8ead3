import { about, type Check, mind, well, wrong } from "./check.ts";

const PLACES = ["P.O. Box 1, Anytown", "Name of the operator"];
const RECEIPTS = ["SEND", "BOUNCE", "COMPLAINT", "REJECT", "RENDERING_FAILURE"];
/** A run should be through within the hour. */
const SECONDS_PER_RUN_MAX = 3600;

/** What `doctor` looks at of SES. */
export const MAIL_CHECKS: readonly Check[] = [
  {
    id: "postal address",
    judge: ({ settings }) =>
      PLACES.includes(settings.operator.postalAddress) || PLACES.includes(settings.operator.name)
        ? wrong("settings.json still holds example values", "npm run init -- --overwrite")
        : well("operator and postal address are set"),
  },
  {
    id: "SES",
    judge: ({ mail }) =>
      about(mail, ({ sendingEnabled, enforcement }) => {
        if (!sendingEnabled)
          return wrong(
            "SES does not send: the account is paused",
            "SES → Account dashboard says why; answer AWS's case there",
          );
        if (enforcement !== "HEALTHY")
          return wrong(
            `SES has the account under review (${enforcement})`,
            "SES → Reputation metrics; stop what bounces, then answer AWS's case",
          );
        return well("SES sends");
      }),
  },
  {
    id: "sandbox",
    judge: ({ mail, settings }) =>
      about(mail, ({ production }) => {
        if (production) return well("SES is out of its sandbox");
        if (settings.onlyForMe) return well("SES is in its sandbox, which is enough for one verified address");
        return wrong(
          "SES is in its sandbox: only verified addresses get mail",
          "send the text that npm run deploy prints: SES → Account dashboard → Request production access",
        );
      }),
  },
  {
    id: "pricing",
    judge: ({ mail }) =>
      about(mail, ({ deliverabilityManager }) =>
        deliverabilityManager
          ? wrong(
              "Virtual Deliverability Manager is on: it is billed by itself",
              "SES → Virtual Deliverability Manager → Settings → Disable; nothing here uses it",
            )
          : well("no paid plan of SES is on"),
      ),
  },
  {
    id: "quota",
    judge: ({ mail, readers }) =>
      about(mail, ({ perDay, sentToday }) =>
        about(readers, ({ active }) =>
          active <= perDay - sentToday
            ? well(`${active} readers, ${Math.floor(perDay - sentToday)} mails left today`)
            : wrong(
                `${active} readers, and SES allows ${perDay} mails a day (${sentToday} sent)`,
                "SES → Account dashboard → Request a higher sending quota",
              ),
        ),
      ),
  },
  {
    id: "rate",
    judge: ({ mail, readers, settings }) =>
      about(mail, ({ perSecond }) =>
        about(readers, ({ active }) => {
          if (settings.mail.perSecond > perSecond)
            return wrong(
              `settings.json sends ${settings.mail.perSecond} mails a second, SES allows ${perSecond}`,
              `set mail.perSecond to ${perSecond}, then npm run deploy`,
            );
          const seconds = active / settings.mail.perSecond;
          if (seconds <= SECONDS_PER_RUN_MAX)
            return well(`everybody is told within ${Math.max(1, Math.ceil(seconds / 60))} min`);
          return mind(
            `telling everybody takes ${Math.ceil(seconds / 60)} min`,
            `set mail.perSecond to ${perSecond}, then npm run deploy; or ask SES for a higher rate`,
          );
        }),
      ),
  },
  {
    id: "identity",
    judge: ({ identity, settings }) =>
      about(identity, ({ verified }) => {
        if (verified) return well("the sender is verified");
        const fix = settings.onlyForMe
          ? 'open the link in the mail "Email Address Verification Request"'
          : "put the DNS records of npm run deploy where the domain's are";
        return wrong("the sender is not verified: SES sends nothing", fix);
      }),
  },
  {
    id: "DKIM",
    judge: ({ identity, settings }) =>
      about(identity, ({ dkim }) => {
        if (settings.onlyForMe) return well("no domain, so no DKIM of one's own");
        return dkim === "SUCCESS"
          ? well("mail is signed (DKIM)")
          : wrong(
              `DKIM is ${dkim}`,
              "put the three CNAME records of npm run deploy into DNS; AWS looks again within minutes",
            );
      }),
  },
  {
    id: "MAIL FROM",
    judge: ({ identity, settings }) =>
      about(identity, ({ mailFrom }) => {
        if (settings.onlyForMe) return well("no domain, so no return address of one's own");
        if (mailFrom?.status === "SUCCESS") return well(`bounces return to ${mailFrom.domain}`);
        return wrong(
          `the return address is ${mailFrom?.status ?? "not set"}`,
          "put the MX record of npm run deploy into DNS",
        );
      }),
  },
  {
    id: "SPF",
    judge: ({ spf, settings }) =>
      about(spf, (texts) => {
        if (settings.onlyForMe) return well("no domain, so no SPF of one's own");
        const records = texts.filter((text) => text.startsWith("v=spf1"));
        if (records.length > 1)
          return wrong(
            "there are two SPF records: receivers then believe neither",
            "leave one TXT record that begins with v=spf1",
          );
        return records[0]?.includes("include:amazonses.com")
          ? well("SPF names SES")
          : wrong(
              "SPF does not name SES",
              "put the TXT record v=spf1 include:amazonses.com ~all of npm run deploy into DNS",
            );
      }),
  },
  {
    id: "DMARC",
    judge: ({ dmarc, settings }) =>
      about(dmarc, (texts) => {
        if (settings.onlyForMe) return well("no domain, so no DMARC of one's own");
        const record = texts.find((text) => text.startsWith("v=DMARC1"));
        if (!record)
          return wrong(
            "there is no DMARC record: large providers refuse the mail",
            "put the TXT record _dmarc of npm run deploy into DNS",
          );
        if (/;\s*pct=/.test(record))
          return mind("the DMARC record has pct, which receivers no longer heed", "take pct= out of it"); // v=DMARC1; p=none; pct=50
        if (/;\s*p=none\b/.test(record))
          return mind(
            "the DMARC record only watches (p=none): anybody may send in the domain's name",
            "when its reports show no mail of yours that fails, write p=quarantine",
          ); // v=DMARC1; p=none; rua=…
        return well("there is a DMARC record");
      }),
  },
  {
    id: "TLS",
    judge: ({ configurationSet }) =>
      about(configurationSet, ({ tls }) =>
        tls ? well("mail goes over TLS alone") : wrong("mail may go without TLS", "npm run deploy"),
      ),
  },
  {
    id: "suppression",
    judge: ({ configurationSet, mail }) =>
      about(configurationSet, (set) =>
        about(mail, (account) => {
          const reasons = set.suppressed.length > 0 ? set.suppressed : account.suppressed;
          const missing = ["BOUNCE", "COMPLAINT"].filter((reason) => !reasons.includes(reason));
          return missing.length === 0
            ? well("SES writes to no address that bounced or complained")
            : wrong(`SES goes on writing after a ${missing.join(" and a ").toLowerCase()}`, "npm run deploy");
        }),
      ),
  },
  {
    id: "receipts",
    judge: ({ configurationSet }) =>
      about(configurationSet, ({ told }) => {
        const missing = RECEIPTS.filter((event) => !told.includes(event));
        return missing.length === 0
          ? well("SES tells what becomes of mail")
          : wrong(`SES does not tell ${missing.join(", ")}: an unknown mail may be told twice`, "npm run deploy");
      }),
  },
  {
    id: "canary",
    judge: ({ alarms }) =>
      about(alarms, (all) => {
        const canary = all.find(({ name }) => name.endsWith(" Canary"));
        if (canary?.state === "OK") return well("a filing walks from page to receipt, hour by hour");
        if (canary?.state === "ALARM")
          return wrong(
            "no filing came through from page to receipt in two hours",
            "infra/README.md#the-canary-does-not-come-through",
          );
        return { state: "unknown", says: "the canary has not walked yet: look again in two hours" };
      }),
  },
];
