import { expect, it } from "vitest";
import { datesAnnounced } from "../../functions/digest/dates-announced.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import { anEntry } from "../support/filed-entries.ts";

function announced(text: string): string[] {
  return datesAnnounced(anEntry({ text }), mpp).map(({ on, time, what }) => [on, time, what].filter(Boolean).join(" "));
}

it.each([
  ["SET FOR ARGUMENT on Monday, March 1, 2021.", ["2021-03-01 argument"]],
  ["DISTRIBUTED for Conference of 2/18/2022.", ["2022-02-18 conference"]],
  ["Response to application requested, due Monday, March 9, 2020, by 4 p.m. ET.", ["2020-03-09 16:00 due"]],
  ["Motion Hearing set for 5/16/2022 at 09:00 AM before Judge Jesus G. Bernal.", ["2022-05-16 09:00 hearing"]],
  [
    "Motion to extend the time to file a response is granted and the time is extended to and including June 15, 2020.",
    ["2020-06-15 due"],
  ],
  ["Petition for a writ of certiorari filed. (Response due May 14, 2020)", ["2020-05-14 due"]],
  ["Opening brief due 07/01/2019. Answering brief due 07/31/2019.", ["2019-07-01 due", "2019-07-31 due"]],
])("reads what %s announces", (text, dates) => {
  expect(announced(text)).toEqual(dates);
});

it.each([
  "ORDER granting the preliminary injunction of April 8, 2019. Signed by Judge Richard Seeborg on 4/8/2019.",
  "Argument held on October 1, 2019.",
  "Submitted (ECF) Amicus brief. Date of service: 06/26/2019.",
  "The argument set for March 1, 2021 is vacated on 2/3/2021.",
  "Opinion filed 2/30/2020.",
])("reads no date in %s", (text) => {
  expect(announced(text).filter((date) => !date.startsWith("2021-03-01"))).toEqual([]);
});

it("gives the sentence as evidence", () => {
  const [date] = datesAnnounced(anEntry({ text: "Filed. DISTRIBUTED for Conference of 2/18/2022. Other words." }), mpp);
  expect(date?.evidence).toBe("DISTRIBUTED for Conference of 2/18/2022.");
});
