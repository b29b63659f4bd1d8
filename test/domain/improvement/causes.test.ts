import { describe, expect, it } from "vitest";
import { readCauses, writeCauses } from "../../../src-shared/domain/improvement/causes.ts";
import { incidentClock } from "../../../src-shared/domain/improvement/incident-clock.ts";
import { sharedParts } from "../../../src-shared/domain/improvement/similar.ts";

describe("the causes of a nonconformity", () => {
  it("are read from the text and written back without loss", () => {
    const text =
      "Why 1: No log\nWhy 2: Nobody was named\nPeople: No training\nData: Old export\nRoot cause: No owner\nSeen in May.";
    const causes = readCauses(text);
    expect(causes).toEqual({
      whys: ["No log", "Nobody was named"],
      branches: [
        { category: "People", cause: "No training" },
        { category: "Data", cause: "Old export" },
      ],
      root: "No owner",
      free: "Seen in May.",
    });
    expect(writeCauses(causes)).toBe(text);
  });
  it("keep what a person wrote freely, also with a colon", () => {
    const text = "The reason: nobody looked.\n\nData:\nhttps://example.org";
    expect(writeCauses(readCauses(text))).toBe(text);
  });
});

it("two requirements share clauses and controls, not beginnings of numbers", () => {
  expect(sharedParts("A.6.2.4 and 8.2-a", "8.2-c; A.6.2")).toEqual(["8.2"]);
  expect(sharedParts("10.2", "0.2")).toEqual([]);
});

it("the clock of an incident runs until it is reported or no report is needed", () => {
  const values = { occurredOn: "2026-11-01", noticedOn: "2026-11-03", reportable: "yes", reportedOn: "", told: "" };
  expect(incidentClock(values, "2026-11-10")).toEqual({ since: "2026-11-03", days: 7, state: "running", untold: true });
  expect(incidentClock({ ...values, reportedOn: "2026-11-05" }, "2026-11-10")).toMatchObject({
    days: 2,
    state: "reported",
  });
  expect(incidentClock({ ...values, reportable: "no", told: "Users" }, "2026-11-10")).toMatchObject({
    state: "not-needed",
    untold: false,
  });
});
