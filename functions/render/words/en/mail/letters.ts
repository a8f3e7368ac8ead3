import type { Cadence } from "../../../../model/reader.ts";
import type { Line } from "../../../mail-nodes.ts";
import { CADENCE_WORDS } from "./common.ts";

/** Letters: confirm, welcome, move, data, paused, ended. */
export const lettersWords = {
  letter: {
    works48: "The link works for 48 hours.",
    when: (cadence: Cadence, at: string) => {
      const whens: Readonly<Record<Cadence, string>> = {
        as_filed: "right away, when we see a filing",
        daily: `daily, at ${at} on days with news`,
        weekdays: `Monday to Friday, at ${at} on days with news`,
        weekly: `weekly, Fridays at ${at}`,
      };
      return whens[cadence];
    },
    confirm: {
      subject: (cadence: Cadence, matter: string) => `Please confirm: ${CADENCE_WORDS[cadence]} ${matter} digests`,
      asked: (cadence: Cadence, matter: string, alsoCalled: string | undefined): Line => {
        const [name, rest] = [matter.replace(/ litigation$/, ""), matter.endsWith(" litigation") ? " litigation" : ""]; // "MPP litigation"
        const called: Line = alsoCalled ? [" (", { quote: alsoCalled, cut: false }, ")"] : [];
        return [
          `Somebody, we hope you, asked us to send ${CADENCE_WORDS[cadence]} digests about the ${name}`,
          ...called,
          `${rest} to this address.`,
        ];
      },
      title: "Please confirm",
      start: "To start, open this page and press the button:",
      link: "Open the page to confirm",
      notYou: "If it was not you, do nothing: nothing starts. To get no such letter ever again:",
      keep: "We keep your address, your choices and a record of your consent, tell nobody, and do not track opens or clicks.",
    },
    never: { link: "Never write to this address" },
    welcome: {
      subject: (matter: string) => `Welcome: where the ${matter} stands`,
      lead: (matter: string, when: string) =>
        `You will get digests of the ${matter} ${when}. This letter says where it stands today.`,
      title: (matter: string, alsoCalled: string | undefined): Line =>
        alsoCalled ? [matter, " (", { quote: alsoCalled, cut: false }, ")"] : [matter],
      noRuling: "No ruling was seen yet.",
      whole: (matter: string) => `The whole ${matter}, docket by docket`,
      stop: "Every digest ends with two links, one to change or pause and one to stop. They are these:",
    },
    already: {
      subject: (matter: string) => `You already get ${matter} digests`,
      lead: (matter: string, when: string) =>
        `You already get these digests of the ${matter}: ${when}. Nothing has changed.`,
      title: "Nothing has changed",
      other: "To get them at another time, or of fewer filings, open this page:",
    },
    move: {
      subject: "Please confirm: docket digests move to this address",
      asked: (masked: string) =>
        `Somebody, we hope you, asked us to send to this address the docket digests that go to ${masked} now.`,
      title: "Please confirm the move",
      start: "To move them, open this page and press the button:",
      link: "Open the page to confirm the move",
    },
    moved: {
      subject: "Your docket digests go to another address now",
      lead: (masked: string) =>
        `Your docket digests go to ${masked} from now on, as was asked from your preferences page and confirmed there.`,
      title: "Moved",
      notYou: "If it was not you, take it back within 14 days:",
      link: "Send them here again",
    },
    stopped: {
      subject: "Your docket digests were stopped",
      lead: "Your docket digests were stopped by a link of an old mail. If you did that, there is nothing to do.",
      title: "Stopped",
      link: "Start the digests again",
      works: "The link works for 14 days. Nothing that came meanwhile is lost.",
    },
    link: {
      notYou: "If it was not you, do nothing: nothing changes.",
      export: {
        subject: "Your link to download what we keep about you",
        lead: "Somebody, we hope you, asked to download what we keep about you: address, choices, consents and digests sent.",
        title: "Download",
        link: "Open the page to download your data",
      },
      erase: {
        subject: "Please confirm: erase what we keep about you",
        lead: "Somebody, we hope you, asked us to erase what we keep about you. It ends all digests and cannot be undone.",
        title: "Erase",
        link: "Open the page to erase your data",
      },
    },
  },
} as const;
