import type { Section } from "../view.ts";
import { amicusBriefs } from "./amicus-briefs.ts";
import { changes } from "./changes.ts";
import { counted } from "./counted.ts";
import { datesAhead } from "./dates-ahead.ts";
import { filings } from "./filings.ts";
import { nowReadable } from "./now-readable.ts";
import { requests } from "./requests.ts";
import { rulings } from "./rulings.ts";
import { soFar } from "./so-far.ts";
import { visibility } from "./visibility.ts";
import { whereItStands } from "./where-it-stands.ts";

/** The sections of a digest, in the order of the mail. */
export const SECTIONS: readonly Section[] = [
  rulings,
  amicusBriefs,
  requests,
  filings,
  nowReadable,
  changes,
  counted,
  soFar,
  whereItStands,
  datesAhead,
  visibility,
];
