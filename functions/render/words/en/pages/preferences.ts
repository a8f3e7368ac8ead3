import type { Cadence } from "../../../../model/reader.ts";
import { dayIn, EASTERN, type Instant } from "../../../../model/time.ts";
import { amount } from "../grammar.ts";
import { day, moment } from "./common.ts";

/** The pages on which a reader changes, moves, downloads or erases. */
export const preferencesWords = {
  preferences: {
    title: "Your digests",
    lede: (masked: string) =>
      `How, of what and when ${masked} is told. Nothing is told twice or skipped when you change it.`,
    done: {
      saved: "Saved.",
      asked: "Check your mail. If this address can get our letters, a message with a link is on its way.",
      paused: "The digests rest. What is filed meanwhile comes with the first one afterwards.",
      resumed: "The digests are on again. The next one covers everything since the last.",
    },
    unsaved: "A preview. Nothing is saved yet.",
    rhythm: "When",
    cadences: {
      weekly: "Weekly, on Fridays",
      daily: "Daily, on days with news",
      weekdays: "Daily, weekdays only",
      as_filed: "Right away",
    } satisfies Record<Cadence, string>,
    hour: "At",
    zone: "Time zone",
    zones: [
      "America/New_York",
      "America/Chicago",
      "America/Denver",
      "America/Phoenix",
      "America/Los_Angeles",
      "America/Anchorage",
      "Pacific/Honolulu",
      "America/Puerto_Rico",
      "America/Mexico_City",
      "America/Tijuana",
      "Europe/London",
      "UTC",
    ],
    quietNote: "Weekly: send a note when nothing new was seen",
    plainText: "Plain text only",
    matters: "Litigations",
    filtersLede:
      "Choose below to get less. Nothing ticked in a group means all of it; what is left out is counted in each digest, with a link.",
    courts: "Courts",
    kinds: "Kinds of filing",
    sides: "Sides, of parties and of amici",
    keywords: "Words",
    keywordsHint: "One of them must stand in the entry. Separate them with commas.",
    rulings: "Always send rulings, whatever is chosen above",
    save: "Save",
    show: "Show what would come",
    preview: "What would come",
    previewLede: (passing: number, all: number) =>
      all === 0
        ? "In the last 30 days nothing was seen."
        : `In the last 30 days you would have received ${passing === all ? `all ${amount(all, "entry", "entries")}` : `these ${passing} of ${amount(all, "entry", "entries")}`}.`,
    andMore: (n: number) => `and ${n} more`,
    rest: "Pause",
    until: "Until",
    untilHint: "Leave it empty to rest until you resume.",
    pause: "Pause digests",
    paused: (until: Instant | null) =>
      until ? `The digests rest until ${day(dayIn(EASTERN, until))}.` : "The digests rest until you resume them.",
    resume: "Resume digests",
    bounced: (n: number) =>
      `Your mail provider refused our mail ${amount(n, "time", "times")}, so we paused your digests. The refused ones can be read here. After you resume, the next digest covers everything after them.`,
    refusedDigest: (at: Instant) => `Digest of ${moment(at)}`,
    move: "Another address",
    moveLede:
      "We send a link to the new address; the digests move when its button is pressed. Until then nothing changes.",
    newAddress: "New e-mail address",
    sendLink: "Send the link",
    data: "Your data",
    dataLede: "Each button sends a fresh link to your address, good for 48 hours.",
    export: "Download my data",
    erase: "Erase my data",
    stop: "Stop all digests",
    unknown: {
      title: "This link does not work",
      lede: "Perhaps a part of it was cut off, or your address was changed since. The newest digest has the link that works.",
    },
  },
  move: {
    open: (masked: string) => ({
      title: `Send your digests to ${masked}?`,
      lede: "They will go there from now on. Links of earlier mails will stop working, except for unsubscribing.",
      buttons: [{ text: "Yes, move my digests" }],
    }),
    moved: (masked: string) => ({
      title: "Your digests moved",
      lede: masked ? `They go to ${masked} from now on.` : "They go to the new address.",
    }),
    taken: (_masked: string) => ({ title: "That address gets digests already", lede: "Nothing was changed." }),
    expired: (_masked: string) => ({
      title: "This link has expired",
      lede: "Links work for 48 hours. Ask for a new one from your preferences page.",
    }),
    invalid: (_masked: string) => ({
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off. Nothing was changed.",
    }),
  },
  export: {
    open: (masked: string) => ({
      title: "Download your data",
      lede: `Everything that we keep of ${masked}, as one file (JSON): address, choices, record of consent, and what you were told.`,
      buttons: [{ text: "Download my data" }],
    }),
    expired: (_masked?: string) => ({
      title: "This link has expired",
      lede: "Links work for 48 hours. Ask for a new one from your preferences page.",
    }),
    invalid: (_masked: string) => ({
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off.",
    }),
  },
  erase: {
    open: (masked: string) => ({
      title: `Erase everything we keep of ${masked}?`,
      lede: "Address, choices, record of consent, and what you were told. The digests end at once. This cannot be undone.",
      buttons: [{ text: "Yes, erase my data" }],
    }),
    erased: (_masked: string) => ({
      title: "Your data are erased",
      lede: "We keep nothing of you, and will not write again.",
    }),
    expired: (_masked: string) => ({
      title: "This link has expired",
      lede: "Links work for 48 hours, and once. Ask for a new one from your preferences page.",
    }),
    invalid: (_masked: string) => ({
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off. Nothing was changed.",
    }),
  },
};
