import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
  SESv2Client,
  type SESv2ClientConfig,
} from "@aws-sdk/client-sesv2";
import { answerOf } from "./aws-refusal.ts";

export interface MailAccount {
  readonly production: boolean;
  readonly sendingEnabled: boolean;
  /** HEALTHY, PROBATION, SHUTDOWN */
  readonly enforcement: string;
  readonly perDay: number;
  readonly perSecond: number;
  readonly sentToday: number;
  readonly suppressed: readonly string[];
  /** Virtual Deliverability Manager costs 1,250 USD a month. */
  readonly deliverabilityManager: boolean;
}

export interface MailIdentity {
  readonly verified: boolean;
  /** SUCCESS, PENDING, FAILED, NOT_STARTED */
  readonly dkim: string;
  readonly mailFrom: { readonly domain: string; readonly status: string } | null;
}

export interface ConfigurationSet {
  readonly tls: boolean;
  readonly suppressed: readonly string[];
  /** Events that are told to a topic. */
  readonly told: readonly string[];
}

/** The mail service as one operator sees it. Every method @throws as the account's */
export interface AwsMailAccount {
  mailAccount(): Promise<MailAccount>;
  mailIdentity(name: string): Promise<MailIdentity>;
  configurationSet(name: string): Promise<ConfigurationSet>;
}

/** SES of the operator's account. */
export function awsMailAccount(config: SESv2ClientConfig): AwsMailAccount {
  const ses = new SESv2Client(config);
  return {
    async mailAccount() {
      const account = await answerOf("ses", () => ses.send(new GetAccountCommand({})));
      return {
        production: account.ProductionAccessEnabled === true,
        sendingEnabled: account.SendingEnabled === true,
        enforcement: account.EnforcementStatus ?? "HEALTHY",
        perDay: account.SendQuota?.Max24HourSend ?? 0,
        perSecond: account.SendQuota?.MaxSendRate ?? 0,
        sentToday: account.SendQuota?.SentLast24Hours ?? 0,
        suppressed: account.SuppressionAttributes?.SuppressedReasons ?? [],
        deliverabilityManager: account.VdmAttributes?.VdmEnabled === "ENABLED",
      };
    },
    async mailIdentity(name) {
      const identity = await answerOf("ses", () => ses.send(new GetEmailIdentityCommand({ EmailIdentity: name })));
      const { MailFromDomain: domain, MailFromDomainStatus: status } = identity.MailFromAttributes ?? {};
      return {
        verified: identity.VerifiedForSendingStatus === true,
        dkim: identity.DkimAttributes?.Status ?? "NOT_STARTED",
        mailFrom: domain ? { domain, status: status ?? "PENDING" } : null,
      };
    },
    async configurationSet(name) {
      const which = { ConfigurationSetName: name };
      const set = await answerOf("ses", () => ses.send(new GetConfigurationSetCommand(which)));
      const { EventDestinations: destinations = [] } = await answerOf("ses", () =>
        ses.send(new GetConfigurationSetEventDestinationsCommand(which)),
      );
      const told = destinations.filter((one) => one.Enabled === true && one.SnsDestination);
      return {
        tls: set.DeliveryOptions?.TlsPolicy === "REQUIRE",
        suppressed: set.SuppressionOptions?.SuppressedReasons ?? [],
        told: told.flatMap((destination) => destination.MatchingEventTypes ?? []),
      };
    },
  };
}
