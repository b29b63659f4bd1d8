/** Who was reached by awareness (7.3): invitations and campaigns that were not held reach nobody. */
import { expect, it } from "vitest";
import { reachOf, type Campaign } from "../../src-shared/domain/awareness.ts";

const campaign = (id: string, heldOn: string, attended: string[], other: Partial<Campaign> = {}): Campaign => ({
  id,
  title: id,
  status: "held",
  heldOn,
  invited: attended,
  attended,
  ...other,
});

it("says who was never reached, who not for a year, and by what the others were reached last", () => {
  const lines = reachOf(
    ["ada", "ben", "cy", "dee"],
    [
      campaign("old", "2025-11-23", ["ben"]),
      campaign("year", "2025-11-24", ["cy"]),
      campaign("new", "2026-06-01", ["cy"], { invited: ["ada", "cy"] }),
      campaign("off", "2026-10-01", ["ada"], { status: "cancelled" }),
      campaign("later", "2027-01-01", ["dee"], { status: "planned" }),
    ],
    "2026-11-24",
  );
  expect(lines.map(({ personId, state, last, missed }) => [personId, state, last?.id, missed])).toEqual([
    ["ada", "never", undefined, 1],
    ["dee", "never", undefined, 0],
    ["ben", "long-ago", "old", 0],
    ["cy", "reached", "new", 0],
  ]);
  expect(reachOf(["cy"], [campaign("year", "2025-11-24", ["cy"])], "2026-11-24")[0]!.state).toBe("reached");
});
