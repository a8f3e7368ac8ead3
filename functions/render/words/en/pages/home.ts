import type { Cadence } from "../../../../model/reader.ts";
import type { Day } from "../../../../model/time.ts";
import { weekday as weekdayOf } from "../../../dates.ts";
import { amount } from "../grammar.ts";
import { day, lower } from "./common.ts";

/** The home page, and the pages behind the form and the letters' links. */
export const homeWords = {
  home: {
    title: (name: string) => `New filings in the ${name}, by mail`,
    heading: (name: string) => `New filings in the ${name}, mailed to you as the courts docket them`,
    lede: (longName: string, alsoCalled: string | null) =>
      `We read the public dockets of the cases over the ${longName}${alsoCalled ? ` (“${alsoCalled}”)` : ""}: rulings first, then amicus briefs, each with its source.`,
    coveredDockets: (n: number) => amount(n, "docket", "dockets"),
    latest: "Latest ruling",
    noRuling: "No ruling seen yet",
    formHeading: "Get the digests",
    address: "E-mail address",
    cadence: "How often",
    language: "Language",
    cadences: {
      weekly: "Weekly, Fridays at 5 p.m. Eastern",
      daily: "Daily at 7 a.m. Eastern, on days with news",
      as_filed: "Right away",
      weekdays: "Daily, weekdays only",
    } satisfies Record<Cadence, string>,
    send: "Send me digests",
    privacy:
      "We keep your address, what you follow, and a record of your consent (when, and a hash of your network’s address). We tell nobody and do not track opens or clicks. A private address may be wiser than one at work.",
    honeypot: "Leave this empty",
    sampleHeading: "The latest digest",
    sampleFrom: (on: Day) => `${weekdayOf(on, "en")}, 7 a.m. ET`,
    sampleWhole: "Read the whole digest",
    covered: "What is covered",
    coveredLede: (dockets: number, courts: number) =>
      `${amount(dockets, "docket", "dockets")} in ${amount(courts, "court", "courts")}. Each page says how much of the docket we can see.`,
    notCovered:
      "Not covered: documents that are only on PACER, sealed filings, and what a court does not put on its docket. We do not buy documents.",
    startHere: "Start here",
    startLede: (from: Day) =>
      `This copy replays the litigation from ${day(from)}, one docket row after another, through the same program that watches the courts. These are digests its demonstration readers got:`,
    starts: {
      "2019-06-27": "Amicus briefs in the Ninth Circuit: the asylum officers’ union, former officials",
      "2020-02-29": "The Ninth Circuit affirms the injunction, then grants an administrative stay the same day",
      "2021-06-22": "The Supreme Court vacates the Ninth Circuit’s judgment",
    } as Readonly<Record<Day, string>>,
    digestOf: (on: Day) => `Digest of ${day(on)}`,
    notYet: "The replay has not reached this day yet. Reload in a moment.",
    progress: (shown: number, facts: number) => `${shown} of ${facts} docket rows replayed`,
    theCase: "The case, as it stands on the replay’s clock",
    theOutbox: "The outbox: every mail that this copy wrote",
  },
  subscribe: {
    sent: {
      title: "Check your mail",
      lede: "If this address can get our digests, a message is on its way.",
      more: [
        "The message holds a link; its page has a button that starts the digests. Not there? Look in the folder for junk, or ask again.",
      ],
      links: [{ href: "/", text: "Back to the start" }],
    },
  },
  confirm: {
    open: (masked: string, matter: string, cadence: string) => ({
      title: "Start the digests?",
      lede: `Digests of the ${matter} will go to ${masked}: ${lower(cadence)}.`,
      more: [
        "We keep this address, your choices, and a record of your consent. We tell nobody and do not track opens or clicks. Every mail has a link that stops them.",
      ],
      buttons: [
        { text: "Yes, send me digests", field: ["answer", "yes"] as const },
        { text: "No, I did not ask", field: ["answer", "no"] as const, plain: true as const },
      ],
    }),
    done: (masked: string, cadence: string) => ({
      title: "The digests are on",
      lede: `They go to ${masked}: ${lower(cadence)}.`,
      more: ["A welcome letter is on its way: where the case stands, the last rulings and briefs, and how to stop."],
      links: [{ href: "/", text: "Back to the start" }],
    }),
    already: {
      title: "The digests are on",
      lede: "This link was used already; the digests come as you chose.",
    },
    ended: {
      title: "The digests were stopped",
      lede: "This link was used once, and the digests were stopped since. Enter your address to start them again.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
    expired: {
      title: "This link has expired",
      lede: "Links work for 48 hours. Enter your address and we will send a new one.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
    invalid: {
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off. Open it from the mail once more, or enter your address and we will send a new one.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
  },
  unsubscribe: {
    ask: (masked: string) => ({
      title: `Stop all digests to ${masked}?`,
      buttons: [{ text: "Stop all digests" }],
    }),
    stopped: (undo: string | undefined) => ({
      title: "You will get no more digests",
      lede: "One already on its way may still reach you.",
      ...(undo === undefined ? {} : { buttons: [{ text: "Undo", action: undo, plain: true as const }] }),
    }),
    again: (masked: string) => ({
      title: "The digests are on again",
      lede: `They go to ${masked}, as you chose. Nothing that came meanwhile is lost.`,
    }),
    too_late: {
      title: "Too late to undo",
      lede: "An undo works for a day. Enter your address to start the digests again.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
    unknown: {
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off, or what it belonged to was erased. Nothing was changed.",
    },
  },
  never: {
    open: {
      title: "Never write to this address?",
      lede: "Somebody entered your address here. Press the button and nobody can make us write to it again.",
      buttons: [{ text: "Never write to me" }],
    },
    done: (undo: string | undefined) => ({
      title: "We will not write to you again",
      lede: "Nothing was started. Digests that you confirmed yourself stop by the link at their foot.",
      ...(undo === undefined ? {} : { buttons: [{ text: "Undo", action: undo, plain: true as const }] }),
    }),
    undone: {
      title: "You can ask for digests again",
      lede: "Nothing was started.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
    unknown: {
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off. Nothing was changed.",
    },
  },
};
