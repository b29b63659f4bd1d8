import { describe, expect, it } from "vitest";
import { spokenValue } from "../../src-renderer/ui/spoken-value.ts";
import { formatDay, formatMoment } from "../../src-renderer/ui/format.ts";

const ADA = "0198c0de-0000-7000-8000-000000000001";
const GONE = "0198c0de-0000-7000-8000-00000000dead";
const names = new Map([[ADA, "Ada Lovelace"]]);
const say = (field: string, value: string | null, table?: string) => spokenValue(value, { table, field, names });

describe("a stored value in words", () => {
  it("names people and says of an unknown id that its record is gone", () => {
    expect(say("owner_id", ADA)).toBe("Ada Lovelace");
    expect(say("owner_id", GONE)).toBe("(a record that is no longer here)");
    expect(say("owner_id", null)).toBe("(empty)");
  });

  it("shows terms by label, each table's own where they differ", () => {
    expect(say("treatment", "retain", "risk")).toBe("Retain");
    expect(say("decision", "excluded", "soa_entry")).toBe("Excluded");
    expect(say("status", "effective", "clause_answer")).toBe("Effective");
    expect(say("status", "effective", "soa_entry")).toBe("Implemented and checked effective");
    expect(say("from_kind", "system", "link")).toBe("AI system");
    expect(say("active", "0", "person")).toBe("No");
  });

  it("writes days and moments as people do", () => {
    expect(say("review_date", "2026-03-01")).toBe(formatDay("2026-03-01"));
    expect(say("approved_on", "2026-03-01T10:00:00.000Z")).toBe(formatMoment("2026-03-01T10:00:00.000Z"));
    expect(say("review_date", "")).toBe("(empty)");
  });

  it("writes lists with commas and things with parts a line each", () => {
    expect(say("reason_codes", '["R","L"]', "soa_entry")).toBe("Risk treatment, Law or regulation");
    expect(say("roles", '["provider"]', "system")).toBe("AI provider");
    expect(say("sources", "[]", "risk")).toBe("(empty)");
    expect(
      say(
        "likelihood",
        '[{"value":1,"name":"Rare","anchor":""},{"value":2,"name":"Seldom","anchor":"once"}]',
        "risk_criteria",
      ),
    ).toBe("Value: 1; Name: Rare\nValue: 2; Name: Seldom; Anchor: once");
    expect(say("matrix", "[[1,2],[2,4]]", "risk_criteria")).toBe("1, 2\n2, 4");
    expect(say("applies_to", `${ADA} ${GONE}`, "soa_entry")).toBe("Ada Lovelace; (a record that is no longer here)");
    expect(say("applies_to", "all", "soa_entry")).toBe("All AI systems");
  });

  it("leaves what somebody typed as it was typed", () => {
    expect(say("description", '["a","b"]', "risk")).toBe('["a","b"]');
    expect(say("notes", '{"a":1}', "system")).toBe('{"a":1}');
    expect(say("title", "retain", "risk")).toBe("retain");
    expect(say("title", "2026-03-01", "risk")).toBe("2026-03-01");
    expect(say("external_id", GONE, "risk")).toBe(GONE);
  });
});
