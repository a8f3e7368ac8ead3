import type { ListedCommand } from "./command.ts";

/** Every command of the cli. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: "classify",
    about: "say what each docket line of standard input is, as JSON lines",
    load: async () => (await import("./classify.ts")).classifyCommand,
  },
  {
    name: "read",
    about: "print what a saved page says, as JSON",
    load: async () => (await import("./read.ts")).readCommand,
  },
  {
    name: "import",
    about: "backfill dockets from pages saved from PACER or ACMS",
    load: async () => (await import("./import.ts")).importCommand,
  },
  {
    name: "attach",
    about: "add a copy of a filing that you have, checked against its stamp",
    load: async () => (await import("./attach.ts")).attachCommand,
  },
  {
    name: "docket:health",
    about: "say how well each docket is seen, what could not be read first",
    load: async () => (await import("./docket-health.ts")).docketHealthCommand,
  },
  {
    name: "courtlistener:address",
    about: "print the address for CourtListener's docket alerts",
    load: async () => (await import("./courtlistener-address.ts")).courtlistenerAddressCommand,
  },
  {
    name: "history",
    about: "list entries under filters, here or of a deployed copy",
    load: async () => (await import("./history.ts")).historyCommand,
  },
  {
    name: "search",
    about: "find entries by their words, the best first",
    load: async () => (await import("./search.ts")).searchCommand,
  },
  {
    name: "export",
    about: "write entries, the whole history or the amicus record to a file",
    load: async () => (await import("./export.ts")).exportCommand,
  },
  {
    name: "mcp",
    about: "serve the history to an assistant (Model Context Protocol, standard input and output)",
    load: async () => (await import("./mcp.ts")).mcpCommand,
  },
  {
    name: "outages",
    about: "list when a source showed nothing or no mail went out",
    load: async () => (await import("./outages.ts")).outagesCommand,
  },
  {
    name: "explain",
    about: "print every version of an entry with its origin, and read the archived pages again",
    load: async () => (await import("./explain.ts")).explainCommand,
  },
  {
    name: "redact",
    about: "take the words of a sealed entry out of everything that is kept",
    load: async () => (await import("./redact.ts")).redactCommand,
  },
  {
    name: "corrections",
    about: "letters that put right what readers were told: show them, let them go once",
    load: async () => (await import("./corrections.ts")).correctionsCommand,
  },
  {
    name: "release",
    about: "let a held batch of a docket, or held mail, go on",
    load: async () => (await import("./release.ts")).releaseCommand,
  },
  {
    name: "readers",
    about: "count readers, list their consents, or ask a list of people to confirm",
    load: async () => (await import("./readers.ts")).readersCommand,
  },
  {
    name: "webhooks",
    about: "name receivers of events, see what they took, serve one again",
    load: async () => (await import("./webhooks.ts")).webhooksCommand,
  },
  {
    name: "explain-mail",
    about: "say why a reader did or did not get an entry",
    load: async () => (await import("./explain-mail.ts")).explainMailCommand,
  },
  {
    name: "fsck",
    about: "audit the ledger against every reader's send state",
    load: async () => (await import("./fsck.ts")).fsckCommand,
  },
  {
    name: "follow",
    about: "say which docket a pasted number or address names",
    load: async () => (await import("./follow.ts")).followCommand,
  },
  {
    name: "matters:suggest",
    about: "propose dockets that the followed ones name",
    load: async () => (await import("./matters-suggest.ts")).mattersSuggestCommand,
  },
  {
    name: "matters:new",
    about: "write the file of a new litigation and list it",
    load: async () => (await import("./matters-new.ts")).mattersNewCommand,
  },
  {
    name: "summarize",
    about: "say what a PDF or a text says, or print the key sentences of a whole index",
    load: async () => (await import("./summarize.ts")).summarizeCommand,
  },
  {
    name: "new:source",
    about: "write the files of a new source, their lines in the indexes and the first test",
    load: async () => (await import("./new-source.ts")).newSourceCommand,
  },
  {
    name: "keys:rotate",
    about: "add a key that signs links from now on",
    load: async () => (await import("./keys-rotate.ts")).keysRotateCommand,
  },
  {
    name: "keys:revoke",
    about: "make the links of a leaked key good for stopping mail alone",
    load: async () => (await import("./keys-revoke.ts")).keysRevokeCommand,
  },
  {
    name: "init",
    about: "ask who this copy is for, and write settings.json",
    load: async () => (await import("./init.ts")).initCommand,
  },
  {
    name: "doctor",
    about: "look at everything that must be right on AWS, what is wrong first",
    load: async () => (await import("./doctor.ts")).doctorCommand,
  },
  {
    name: "deploy",
    about: "deploy to AWS, and say what is left to do",
    load: async () => (await import("./deploy.ts")).deployCommand,
  },
  {
    name: "destroy",
    about: "export what matters, then remove everything from AWS",
    load: async () => (await import("./destroy.ts")).destroyCommand,
  },
  {
    name: "backup",
    about: "pack the data of one machine into a file",
    load: async () => (await import("./backup.ts")).backupCommand,
  },
  {
    name: "restore",
    about: "put a backup into an empty data folder, on hold",
    load: async () => (await import("./restore.ts")).restoreCommand,
  },
  {
    name: "cost",
    about: "estimate what a month on AWS costs",
    load: async () => (await import("./cost.ts")).costCommand,
  },
];
