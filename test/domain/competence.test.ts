/** The competence matrix: needs of roles against what people have shown. */
import { expect, it } from "vitest";
import { competenceMatrix, type Need, type Shown } from "../../src-shared/domain/competence.ts";

const DAY = "2026-11-24";
const need = (title: string, roleId: string, level: string): Need => ({
  id: `${roleId} ${title}`,
  title,
  roleId,
  level,
});
const shown = (title: string, level: string, validUntil = ""): Shown => ({
  id: `${title} ${level}`,
  title,
  personId: "ada",
  level,
  validUntil,
});
const matrix = (needs: Need[], proofs: Shown[]) =>
  competenceMatrix(
    needs,
    proofs,
    [
      { roleId: "officer", holders: ["ada"] },
      { roleId: "owner", holders: ["ada"] },
    ],
    DAY,
  );

it("takes the higher level where two roles need the same", () => {
  const cells = matrix([need("Testing", "officer", "2"), need("testing ", "owner", "3")], [shown("TESTING", "2")]);
  expect(cells).toMatchObject([{ personId: "ada", needed: 3, reached: 2, gap: true, expired: false }]);
});

it("counts a proof until its last valid day and says when it has run out", () => {
  const one = (until: string) => matrix([need("Law", "officer", "2")], [shown("Law", "3", until)])[0]!;
  expect(one(DAY)).toMatchObject({ reached: 3, gap: false, expired: false });
  expect(one("2026-11-23")).toMatchObject({ reached: 0, gap: true, expired: true, shownId: "Law 3" });
});

it("asks nothing of people without a role that needs it", () => {
  expect(matrix([need("Law", "nobody", "2")], [])).toEqual([]);
  expect(matrix([need("Law", "officer", "")], [])).toMatchObject([{ needed: 0, gap: false }]);
});
