import { SOURCES } from "../../sources/index.ts";
import { about, type Check, mind, well, wrong } from "./check.ts";
import { estimate, totals } from "./estimate.ts";
import { MAIL_CHECKS } from "./mail-checks.ts";

const NODE_MIN = 22;
const CLOCK_SKEW_SECONDS_MAX = 60;
/** The CDK that is pinned asks for at least this version of its own stack. */
const BOOTSTRAP_MIN = 21;
/** Two are reserved for the sender; the others share what is left, and AWS keeps ten for all. */
const CONCURRENCY_MIN = 50;
const KEY_DAYS_MAX = 400;
const CHECKS_PER_WINDOW_MIN = 3;

/** Everything that `doctor` looks at. */
export const CHECKS: readonly Check[] = [
  {
    id: "node",
    judge: ({ nodeVersion }) =>
      Number(/^v(\d+)/.exec(nodeVersion)?.[1]) >= NODE_MIN // v24.1.0
        ? well(`Node ${nodeVersion}`)
        : wrong(`Node ${nodeVersion} is too old`, `install Node ${NODE_MIN} or newer`),
  },
  {
    id: "credentials",
    judge: ({ caller }) =>
      "found" in caller
        ? well(`account ${caller.found.account}`)
        : wrong(
            `AWS does not know you: ${caller.unknown}`,
            "put an access key into ~/.aws/credentials (infra/README.md, step 1)",
          ),
  },
  {
    id: "clock",
    judge: ({ caller }) =>
      about(caller, ({ clockSkewSeconds }) =>
        clockSkewSeconds <= CLOCK_SKEW_SECONDS_MAX
          ? well("the clock is right")
          : wrong(
              `this machine's clock is ${clockSkewSeconds} s off`,
              "set the clock by network time: AWS refuses signatures made at another time",
            ),
      ),
  },
  {
    id: "bootstrap",
    judge: ({ bootstrap }) =>
      about(bootstrap, (version) =>
        version !== undefined && Number(version) >= BOOTSTRAP_MIN
          ? well(`the CDK's own stack is there (version ${version})`)
          : wrong(
              version === undefined
                ? "the CDK's own stack is missing"
                : `the CDK's own stack is old (version ${version})`,
              "npx cdk bootstrap",
            ),
      ),
  },
  {
    id: "concurrency",
    judge: ({ concurrency }) =>
      about(concurrency, (limit) =>
        limit >= CONCURRENCY_MIN
          ? well(`${limit} functions may run at once`)
          : wrong(
              `only ${limit} functions may run at once in this account and region`,
              "ask for 1,000: Service Quotas → AWS Lambda → Concurrent executions; it costs nothing",
            ),
      ),
  },
  {
    id: "stack",
    judge: ({ stackStatus }) =>
      about(stackStatus, (status) => {
        if (status === undefined || status === "") return wrong("nothing is deployed yet", "npm run deploy");
        if (status === "ROLLBACK_COMPLETE")
          return wrong(
            "the first deployment failed and left an empty stack",
            "npm run deploy: it removes the empty stack and begins again",
          );
        if (/FAILED$/.test(status))
          return wrong(`the stack is ${status}`, "npx cdk rollback Docketwire, then npm run deploy"); // UPDATE_ROLLBACK_FAILED
        return well(`the stack is ${status}`);
      }),
  },
  {
    id: "version",
    judge: ({ made, version }) =>
      about(made, (known) => {
        if (!known) return { state: "unknown", says: "nothing is deployed yet" };
        if (known.version === version) return well(`version ${version} is deployed`);
        return mind(`version ${known.version} is deployed, this is ${version}`, "npm run deploy");
      }),
  },
  {
    id: "recovery",
    judge: ({ record, readersTable }) =>
      about(record, (first) =>
        about(readersTable, (second) =>
          first.pointInTimeRecovery && second.pointInTimeRecovery
            ? well("both tables can be restored to any second of 35 days")
            : wrong("a table cannot be restored", "npm run deploy: it switches point-in-time recovery on"),
        ),
      ),
  },
  {
    id: "deletion",
    judge: ({ record, readersTable }) =>
      about(record, (first) =>
        about(readersTable, (second) =>
          first.deletionProtection && second.deletionProtection
            ? well("both tables are protected from deletion")
            : wrong("a table can be deleted by one click", "npm run deploy: it switches deletion protection on"),
        ),
      ),
  },
  {
    id: "alarm mail",
    judge: ({ subscriptions, settings }) =>
      about(subscriptions, ({ confirmed, pending }) =>
        confirmed > 0
          ? well(`alarms ring at ${confirmed} address${confirmed === 1 ? "" : "es"}`)
          : wrong(
              pending > 0
                ? "the alarm topic's subscription was never confirmed: alarms ring nowhere"
                : "alarms ring nowhere",
              pending > 0
                ? `confirm the mail "AWS Notification - Subscription Confirmation" to ${settings.operator.email}`
                : "npm run deploy",
            ),
      ),
  },
  {
    id: "alarms",
    judge: ({ alarms }) =>
      about(alarms, (all) => {
        const ringing = all.filter(({ state, name }) => state === "ALARM" && !name.endsWith(" Canary"));
        if (all.length === 0) return wrong("there are no alarms", "npm run deploy");
        if (ringing.length === 0) return well(`${all.length} alarms are quiet`);
        const names = ringing.map(({ name }) => name.slice(name.indexOf(" ") + 1));
        return wrong(`alarms ring: ${names.join(", ")}`, "infra/README.md, Runbook: one heading an alarm");
      }),
  },
  {
    id: "budget",
    judge: ({ budget }) =>
      about(budget, (there) =>
        there
          ? well("a budget watches the month")
          : wrong(
              "no budget watches the month",
              "npm run deploy makes it; Budgets needs the right budgets:ModifyBudget",
            ),
      ),
  },
  {
    id: "key ring",
    judge: ({ keySince, now }) =>
      about(keySince, (since) => {
        if (since === undefined)
          return wrong("there is no key ring: no link can be signed", "npm run deploy makes one");
        const days = Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000);
        if (days <= KEY_DAYS_MAX) return well(`the newest key is ${days} days old`);
        return mind(`the newest key is ${days} days old`, "COPY=aws npm run -s cli -- keys:rotate");
      }),
  },
  {
    id: "CourtListener",
    judge: ({ courtListenerToken, made }) =>
      about(courtListenerToken, (there) =>
        there
          ? well("there is a CourtListener token")
          : mind(
              "without a CourtListener token district and appeals courts are seen through their feeds alone",
              `make a free account at courtlistener.com, and: aws ssm put-parameter --type SecureString --name ${"found" in made ? (made.found?.courtListener ?? "") : ""} --value <token>`,
            ),
      ),
  },
  {
    id: "intervals",
    judge: () => {
      const rare = SOURCES.filter(
        ({ shows, checkEveryMinutes }) =>
          typeof shows === "object" &&
          "lastHours" in shows &&
          (shows.lastHours * 60) / checkEveryMinutes < CHECKS_PER_WINDOW_MIN,
      );
      if (rare.length === 0) return well("every feed is asked several times within what it shows");
      return wrong(
        `${rare.map(({ id }) => id).join(", ")}: asked so rarely that entries can be missed`,
        "lower checkEveryMinutes in functions/sources",
      );
    },
  },
  {
    id: "hold",
    judge: ({ readers, made }) =>
      about(made, (known) =>
        about(readers, ({ generation }) =>
          generation === undefined || generation === known?.generation
            ? well("mail is not on hold")
            : wrong(
                "this is a restored copy: mail is on hold",
                "look at /health and the newest digest, then COPY=aws npm run -s cli -- release mail (infra/README.md, Restoring)",
              ),
        ),
      ),
  },
  {
    id: "cost",
    judge: ({ readers, settings }) =>
      about(readers, ({ active }) => {
        const { all } = totals(estimate({ matters: settings.matters?.length ?? 1, readers: active }));
        const drafts = settings.drafter?.monthlyUsd ?? 0;
        const budget = settings.budgetUsd ?? 5;
        const drafting = drafts > 0 ? `, drafts by ${settings.drafter?.model} at most ${drafts.toFixed(2)} USD` : "";
        const says = `${active} readers cost at most ${all.toFixed(2)} USD a month${drafting}`;
        return all + drafts <= budget
          ? well(says)
          : mind(`${says}; the budget rings at ${budget}`, "set budgetUsd in settings.json, then npm run deploy");
      }),
  },
  ...MAIL_CHECKS,
];
