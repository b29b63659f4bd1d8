/** The main job, end to end, in the real window: from an empty workspace to an exported Statement of Applicability, and back after a restart. */
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { call, forget, startWindow, type Window } from "./window.ts";
import { pdfText, toPdf } from "./open-elsewhere.ts";

test.setTimeout(240_000);

const place = (page: Page, name: string) =>
  page
    .getByRole("navigation")
    .first()
    .getByRole("button", { name })
    .or(page.getByRole("navigation").first().getByRole("link", { name }))
    .first()
    .click();

/** Decides the controls the journey has not decided by hand, through the window's own bridge. */
const decideTheRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const call = async (name: string, input: unknown): Promise<never> => {
      const result = JSON.parse(await window.aims.call(name, input, `${name}-${Math.random()}`)) as {
        ok: boolean;
        value: never;
        error: { message: string };
      };
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    };
    const sheet: { rows: { controlId: string; revision: number; decision: string; title: string }[] } = await call(
      "soa.sheet",
      {},
    );
    const people: { id: string }[] = await call("people.list", {});
    for (const row of sheet.rows)
      await call("soa.decide", {
        controlId: row.controlId,
        revision: row.revision,
        patch: {
          decision: "included",
          reasonCodes: [row.controlId === "A.6.2.4" ? "R" : "B"],
          justification: `Necessary here: ${row.title}`,
          status: "implemented",
          description: "=1+1 stays text",
          ownerId: people[0]!.id,
          guidance: "yes",
          appliesTo: "all",
        },
      });
  });

test("a consultant goes from nothing to an exported statement, and everything is there after a restart", async () => {
  let w: Window = await startWindow();
  const file = join(w.folder, "client.aims");
  let { page } = w;
  try {
    await page.getByRole("button", { name: "New workspace" }).click();
    await page.getByLabel("Organisation").fill("Müller & Söhne <GmbH>");
    await page.getByLabel("Your name").fill("Ada Adviser");
    await page.getByLabel("Your role").fill("Consultant");
    await w.answer("save", file);
    await page.getByRole("button", { name: "Choose where to save" }).click();
    await expect(page.getByText("Saved and sealed · entry 1", { exact: true })).toBeVisible();

    await test.step("answers clause 4.1", async () => {
      await place(page, "Clauses 4–10");
      await page.getByRole("treeitem", { name: /4\.1\s/ }).click();
      await page
        .getByRole("combobox", { name: /Status/ })
        .first()
        .click();
      await page.getByRole("option", { name: "Implemented" }).click();
      await expect(page.getByText("Saved and sealed · entry 2", { exact: true })).toBeVisible();
    });

    await test.step("adds an AI system", async () => {
      await place(page, "AI systems");
      await page.getByRole("button", { name: "Add a system" }).first().click();
      await page.getByLabel("Name of the AI system").fill("Triage assistant");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await expect(page.getByText("Saved and sealed · entry 3", { exact: true })).toBeVisible();
    });

    await test.step("imports a risk register", async () => {
      const register = join(w.folder, "risks.csv");
      writeFileSync(
        register,
        'Risk ID;Risk;Likelihood;Impact;AI system\nR-1;Wrong answers reach patients;4;4;Triage assistant\nR-2;=HYPERLINK("x");2;2;\nR-3;Impossible;9;2;\n',
      );
      await place(page, "Risks");
      await w.answer("open", register);
      await page.getByRole("button", { name: "Import…" }).first().click();
      await page.getByRole("button", { name: "Choose a file…" }).click();
      const next = page.getByRole("button", { name: "Next" });
      const apply = page.getByRole("button", { name: "Import 2 rows" });
      await expect(page.getByText("What each column means").first()).toBeVisible();
      for (let step = 0; step < 3 && !(await apply.isVisible()); step++) {
        await next.click();
        await page.waitForTimeout(300);
      }
      await apply.click();
      await expect(page.getByText("2 records added")).toBeVisible();
      await page.getByRole("button", { name: "Done" }).click();
      await expect(page.getByText("Wrong answers reach patients").first()).toBeVisible();
    });

    await test.step("treats a risk with A.6.2.4", async () => {
      await page.getByText("Wrong answers reach patients").first().click();
      const risks = (await call(page, "risks.list", {})) as { value: { id: string }[] };
      const tie = { from: { kind: "risk", id: risks.value[0]!.id }, to: { kind: "control", id: "A.6.2.4" } };
      const tied = (await call(page, "links.add", tie)) as { ok: boolean };
      expect(tied.ok).toBe(true);
      await expect(page.getByText("A.6.2.4").first()).toBeVisible();
    });

    await test.step("finishes the statement, approves and exports it", async () => {
      await place(page, "Statement of Applicability");
      await expect(page.getByText("0 of 38 decided").first()).toBeVisible();
      await decideTheRest(page);
      await expect(page.getByText("38 of 38 decided").first()).toBeVisible();
      // Ada wrote the statement, so another person approves it.
      await call(page, "people.add", { name: "Grace Governor", role: "Director", email: "" });
      await page.getByRole("button", { name: "Approve…" }).click();
      await page.getByLabel("Version number").fill("1.0");
      await page.getByRole("combobox", { name: "Approved by" }).click();
      await page.getByRole("option", { name: /Grace Governor/ }).click();
      await page.getByRole("button", { name: "Approve", exact: true }).click();
      await expect(page.getByText("Version 1.0 is approved and frozen.").first()).toBeVisible();
      const closing = page.getByRole("dialog").getByRole("button", { name: "Close" });
      if (await closing.isVisible()) await closing.click();
      await w.answer("folder", w.folder);
      await page.getByRole("button", { name: "Export…" }).first().click();
      await page.getByRole("button", { name: "Choose a folder and export" }).click();
      await expect(page.getByText("3 files written")).toBeVisible({ timeout: 60_000 });
      await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
      await page.getByRole("button", { name: "Versions (1)" }).click();
      await expect(page.getByLabel("Kept files of version 1.0")).toBeVisible({ timeout: 60_000 });
      await page.keyboard.press("Escape");
    });

    expect(w.problems).toEqual([]);
    await w.close();

    await test.step("finds everything after a restart, and the workspace whole", async () => {
      w = await startWindow({ folder: w.folder, args: [file] });
      page = w.page;
      await place(page, "Risks");
      await expect(page.getByText("Wrong answers reach patients").first()).toBeVisible();
      await place(page, "AI systems");
      await expect(page.getByText("Triage assistant").first()).toBeVisible();
      await place(page, "Statement of Applicability");
      await expect(page.getByText("38 of 38 decided").first()).toBeVisible();
      await place(page, "Trail");
      await page.getByRole("button", { name: "Verify this workspace" }).click();
      await expect(page.getByText("The workspace is whole")).toBeVisible({ timeout: 30_000 });
      expect(w.problems).toEqual([]);
    });
    await w.close();

    await test.step("hands over files that other programs open", () => {
      const files = readdirSync(w.folder).filter((name) => name.startsWith("AIMS-SOA-001"));
      expect(files.map((name) => name.split(".").at(-1)!).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
        "docx",
        "pdf",
        "xlsx",
      ]);
      const path = (ending: string) =>
        join(
          w.folder,
          files.find((name) => name.endsWith(ending))!,
        );
      for (const ending of ["docx", "xlsx"]) {
        const text = pdfText(toPdf(path(ending), w.folder));
        expect(text).toContain("Müller & Söhne <GmbH>");
        expect(text).toContain("A.6.2.4");
        expect(text).toContain("=1+1 stays text");
      }
      const pdf = path("pdf");
      expect(pdfText(pdf)).toMatch(/Page 2 of \d+/);
      expect(pdfText(pdf)).toContain("R-001");
      execFileSync("qpdf", ["--check", pdf]);
      expect(execFileSync("pdfinfo", [pdf], { encoding: "utf8" })).toMatch(/Tagged:\s+yes/);
      expect(execFileSync("pdfinfo", ["-struct", pdf], { encoding: "utf8" })).toMatch(/H1[\s\S]*Table[\s\S]*TH/);
      const fonts = execFileSync("pdffonts", [pdf], { encoding: "utf8" }).trim().split("\n").slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/yes +yes +yes/);
    });
  } finally {
    await w.close().catch(() => undefined);
    forget(w.folder);
  }
});
