import type { Settings } from "../../model/settings.ts";
import type { Made } from "./made.ts";

/** One record as a domain's DNS wants it. */
export interface DnsRecord {
  readonly type: "CNAME" | "MX" | "TXT";
  readonly name: string;
  readonly value: string;
}

/** All records that the sender's domain needs, at once. None for one verified address. */
export function dnsRecords(made: Pick<Made, "dkim" | "mailFrom" | "identity">, settings: Settings): DnsRecord[] {
  const { dkim, mailFrom, identity } = made;
  if (mailFrom === null) return [];
  return [
    ...dkim.map(({ name, value }) => ({ type: "CNAME", name, value }) as const),
    { type: "MX", name: mailFrom, value: `10 feedback-smtp.${settings.region}.amazonses.com` },
    { type: "TXT", name: mailFrom, value: "v=spf1 include:amazonses.com ~all" },
    { type: "TXT", name: `_dmarc.${identity}`, value: `v=DMARC1; p=none; rua=mailto:${settings.operator.email}` },
  ];
}

/** The text for the request for production access: what AWS asks of everybody who wants to leave the sandbox. */
export function productionRequest({ operator, mail }: Settings, baseUrl: string): string {
  return `We run ${baseUrl}, which reads the public dockets of federal court cases and tells subscribers of new filings and rulings.
Mail type: transactional digests that each reader asked for. Operator: ${operator.name}, ${operator.postalAddress}.
Recipients: only people who entered their address on our page and then pressed a button on the page that a confirmation mail
led to (double opt-in). We keep the time and the words of each consent. We buy and import no lists.
Unsubscribing: every mail has a link and the one-click headers of RFC 8058; it works at once and for ever.
Bounces and complaints: a configuration set tells us of each through SNS and SQS within seconds. A hard bounce or a complaint ends
all mail to the address for good; three refused mails in a row pause it; at 3 % bounces or 0.08 % complaints our program stops
itself. The account's suppression list is on for both.
Volume: at most one mail a reader and day, sent at ${mail.perSecond} a second. No opens or clicks are tracked.
Sample: ${baseUrl} shows the digests as pages.`;
}
