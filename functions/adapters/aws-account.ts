import { resolveTxt } from "node:dns/promises";
import { DescribeContinuousBackupsCommand, DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetParameterCommand, PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { ExpectedError, isExpected } from "../model/errors.ts";
import { type AwsRemovals, awsRemovals, unreachable } from "./aws-removals.ts";
import { awsRequest, type SignedRequest } from "./aws-request.ts";

/*
 * What the operator's commands ask of AWS, with the operator's own rights. DynamoDB and SSM by their SDK clients; the
 * services that the functions never call (STS, CloudFormation, Lambda, SNS, CloudWatch, Budgets, SES v2) by signed requests.
 */

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

export interface TableSafety {
  readonly pointInTimeRecovery: boolean;
  readonly deletionProtection: boolean;
}

/** AWS as one operator sees it. Every method @throws ExpectedError: "missing" for what is not there, "unreachable" for the rest */
export interface AwsAccount extends AwsRemovals {
  caller(): Promise<{ readonly account: string; readonly clockSkewSeconds: number }>;
  /** Undefined when there is none. */
  parameter(name: string): Promise<string | undefined>;
  /** Makes a SecureString; @throws ExpectedError("conflict") when there is one. */
  makeSecret(name: string, value: string): Promise<void>;
  /** Puts another value in place of a secret; AWS keeps the old one in the parameter's history. */
  replaceSecret(name: string, value: string): Promise<void>;
  /** Status of the stack; undefined when there is none. */
  stackStatus(name: string): Promise<string | undefined>;
  deleteStack(name: string): Promise<void>;
  unprotectStack(name: string): Promise<void>;
  concurrency(): Promise<number>;
  mailAccount(): Promise<MailAccount>;
  mailIdentity(name: string): Promise<MailIdentity>;
  configurationSet(name: string): Promise<ConfigurationSet>;
  tableSafety(name: string): Promise<TableSafety>;
  /** Mail addresses of an alarm topic that confirmed, and that did not. */
  subscriptions(topic: string): Promise<{ readonly confirmed: number; readonly pending: number }>;
  /** Names of the stack's alarms that ring now, by state. */
  alarms(prefix: string): Promise<readonly { readonly name: string; readonly state: string }[]>;
  hasBudget(account: string, name: string): Promise<boolean>;
  texts(name: string): Promise<readonly string[]>;
}

/** The account that the operator's credentials belong to, in `region`. */
export function awsAccount(region: string): AwsAccount {
  const ssm = new SSMClient({ region });
  const dynamo = new DynamoDBClient({ region });
  const ask = (request: Omit<SignedRequest, "region">) => awsRequest(ssm, { region, ...request });
  const query = async (service: string, fields: Record<string, string>): Promise<string> =>
    (await ask({ service, form: fields })).text;
  const mail = async (path: string): Promise<Json> => JSON.parse((await ask({ service: "email", path })).text) as Json;
  return {
    ...awsRemovals(region, { ask, ssm, dynamo }),
    async caller() {
      const { text, date } = await ask({
        service: "sts",
        form: { Action: "GetCallerIdentity", Version: "2011-06-15" },
      });
      return {
        account: one(text, "Account") ?? "",
        clockSkewSeconds: Math.round(Math.abs(Date.now() - Date.parse(date)) / 1000),
      };
    },
    async parameter(name) {
      try {
        const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
        return Parameter?.Value;
      } catch (error) {
        if ((error as Error).name === "ParameterNotFound") return undefined;
        throw unreachable(error);
      }
    },
    async makeSecret(name, value) {
      try {
        await ssm.send(new PutParameterCommand({ Name: name, Value: value, Type: "SecureString", Overwrite: false }));
      } catch (error) {
        if ((error as Error).name === "ParameterAlreadyExists")
          throw new ExpectedError("conflict", `the parameter ${name} is there already`);
        throw unreachable(error);
      }
    },
    async replaceSecret(name, value) {
      try {
        await ssm.send(new PutParameterCommand({ Name: name, Value: value, Type: "SecureString", Overwrite: true }));
      } catch (error) {
        throw unreachable(error);
      }
    },
    async stackStatus(name) {
      const fields = { Action: "DescribeStacks", Version: CLOUDFORMATION, StackName: name };
      return one(await query("cloudformation", fields).catch(noStack), "StackStatus");
    },
    async deleteStack(name) {
      await query("cloudformation", { Action: "DeleteStack", Version: CLOUDFORMATION, StackName: name });
    },
    async unprotectStack(name) {
      const fields = { Version: CLOUDFORMATION, StackName: name, EnableTerminationProtection: "false" };
      await query("cloudformation", { Action: "UpdateTerminationProtection", ...fields });
    },
    async concurrency() {
      const { text } = await ask({ service: "lambda", path: "/2016-08-19/account-settings/" });
      const { AccountLimit: limit } = JSON.parse(text) as { AccountLimit: { ConcurrentExecutions: number } };
      return limit.ConcurrentExecutions;
    },
    async mailAccount() {
      const account = await mail("/v2/email/account");
      const quota = (account["SendQuota"] ?? {}) as Readonly<Record<string, number>>;
      return {
        production: account["ProductionAccessEnabled"] === true,
        sendingEnabled: account["SendingEnabled"] === true,
        enforcement: String(account["EnforcementStatus"] ?? "HEALTHY"),
        perDay: quota["Max24HourSend"] ?? 0,
        perSecond: quota["MaxSendRate"] ?? 0,
        sentToday: quota["SentLast24Hours"] ?? 0,
        suppressed: listIn(account["SuppressionAttributes"], "SuppressedReasons"),
        deliverabilityManager: (account["VdmAttributes"] as Json | undefined)?.["VdmEnabled"] === "ENABLED",
      };
    },
    async mailIdentity(name) {
      const identity = await mail(`/v2/email/identities/${encodeURIComponent(name)}`);
      const from = identity["MailFromAttributes"] as Readonly<Record<string, string>> | undefined;
      const domain = from?.["MailFromDomain"];
      return {
        verified: identity["VerifiedForSendingStatus"] === true,
        dkim: String((identity["DkimAttributes"] as Json | undefined)?.["Status"] ?? "NOT_STARTED"),
        mailFrom: domain ? { domain, status: from?.["MailFromDomainStatus"] ?? "PENDING" } : null,
      };
    },
    async configurationSet(name) {
      const path = `/v2/email/configuration-sets/${encodeURIComponent(name)}`;
      const [set, { EventDestinations: destinations = [] }] = [
        await mail(path),
        await mail(`${path}/event-destinations`),
      ];
      const told = (destinations as Json[]).filter((one) => one["Enabled"] === true && one["SnsDestination"]);
      return {
        tls: (set["DeliveryOptions"] as Json | undefined)?.["TlsPolicy"] === "REQUIRE",
        suppressed: listIn(set["SuppressionOptions"], "SuppressedReasons"),
        told: told.flatMap((destination) => listIn(destination, "MatchingEventTypes")),
      };
    },
    async tableSafety(name) {
      try {
        const backups = await dynamo.send(new DescribeContinuousBackupsCommand({ TableName: name }));
        const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: name }));
        const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
        return {
          pointInTimeRecovery: recovery?.PointInTimeRecoveryStatus === "ENABLED",
          deletionProtection: Table?.DeletionProtectionEnabled === true,
        };
      } catch (error) {
        throw (error as Error).name.endsWith("NotFoundException")
          ? new ExpectedError("missing", `there is no table ${name}`)
          : unreachable(error);
      }
    },
    async subscriptions(topic) {
      const fields = { Action: "ListSubscriptionsByTopic", Version: "2010-03-31", TopicArn: topic };
      const arns = all(await query("sns", fields), "SubscriptionArn");
      const confirmed = arns.filter((arn) => arn.startsWith("arn:")).length;
      return { confirmed, pending: arns.length - confirmed };
    },
    async alarms(prefix) {
      const fields = { Action: "DescribeAlarms", Version: "2010-08-01", AlarmNamePrefix: prefix };
      const text = await query("monitoring", fields);
      const states = all(text, "StateValue");
      return all(text, "AlarmName").map((name, place) => ({ name, state: states[place] ?? "" }));
    },
    async hasBudget(account, name) {
      try {
        const body = { AccountId: account, BudgetName: name };
        await ask({ service: "budgets", target: "AWSBudgetServiceGateway.DescribeBudget", json: body });
        return true;
      } catch (error) {
        if (isExpected(error, "missing")) return false;
        throw error;
      }
    },
    async texts(name) {
      try {
        return (await resolveTxt(name)).map((parts) => parts.join(""));
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? "";
        if (["ENOTFOUND", "ENODATA"].includes(code)) return [];
        throw unreachable(error);
      }
    },
  };
}

type Json = Readonly<Record<string, unknown>>;
const CLOUDFORMATION = "2010-05-15";

function listIn(value: unknown, name: string): string[] {
  const list = (value as Json | undefined)?.[name];
  return Array.isArray(list) ? list.map(String) : [];
}

/** The text of the first element `name` of AWS's XML, which has no attributes: `<Account>123</Account>` */
function one(xml: string, name: string): string | undefined {
  return all(xml, name)[0];
}

function all(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) => text);
}

function noStack(error: unknown): string {
  if (isExpected(error, "missing") || /ValidationError/.test((error as Error).message)) return "";
  throw error;
}
