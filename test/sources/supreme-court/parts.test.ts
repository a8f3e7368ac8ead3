import { describe, expect, it } from "vitest";
import { captionOf, efileIdOf, lowerCourtNumbers } from "../../../functions/sources/supreme-court/parts.ts";

describe("numbers of the court below", () => {
  it.each([
    ["(21-55085, 21-55145)", ["21-55085", "21-55145"]],
    ["(98-35309/35509)", ["98-35309", "98-35509"]],
    ["(98-35309, 35509, -35611)", ["98-35309", "98-35509", "98-35611"]],
    ["(02-1804 and 02-1805)", ["02-1804", "02-1805"]],
    ["(23-2051 (See also 23-1853))", ["23-2051", "23-1853"]],
    ["(21-55085,21-55145)", ["21-55085", "21-55145"]],
    ["(98-35309/98-35509; 99-35001)", ["98-35309", "98-35509", "99-35001"]],
    ["(Ind. No. 1234/2014)", ["Ind. No. 1234/2014"]],
    ["(WR-34,729-03)", ["WR-34,729-03"]],
    ["(1:17-cv-00050-DKW-KSC)", ["1:17-cv-00050-DKW-KSC"]],
    ["(No. 12 MD 2012)", ["12 MD 2012"]],
    ["(A01A2414)", ["A01A2414"]],
    ["", []],
    [undefined, []],
  ])("%s names %j", (print, numbers) => {
    expect(lowerCourtNumbers(print)).toEqual(numbers);
  });
});

describe("a caption", () => {
  it.each([
    ["Blue Heron Society, et al., Petitioners v. United States of America", "Blue Heron Society v. United States"],
    ["In Re Otter Bay Tribe, Applicant", "In Re Otter Bay Tribe"],
    ["Texas, Plaintiff v. New Mexico and Colorado", "Texas v. New Mexico and Colorado"],
    ["   ", null],
  ])("%j is %j", (title, caption) => {
    expect(captionOf(title)).toBe(caption);
  });
});

it("reads the e-filing's number from a file's address, and from no other", () => {
  expect(efileIdOf("https://www.supremecourt.gov/DocketPDF/29/29-1001/222682/2022_x.pdf")).toBe("222682");
  expect(efileIdOf("https://www.supremecourt.gov/opinions/30pdf/29-1001_ab1c.pdf")).toBeNull();
});
