/** The look of documents as settings of the workspace: what is refused, what the trail says, what an export shows. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { traceabilityModel } from "../../src-main/features/traceability/document.ts";
import { contentSize } from "../../src-main/records/content.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { tinyPng } from "../helpers/tiny-png.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram & { readonly path: string };
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const state = () => program.now(contract.workspace.state, {})!;
const choose = (name: string, bytes: Uint8Array) => {
  const path = join(program.folder, name);
  writeFileSync(path, bytes);
  program.answers.open.push([path]);
  return program.ask(contract.workspace.chooseLogo, { revision: state().revision });
};
const look = () => traceabilityModel(program.host.current()!, "2026-11-24T10:00:00.000Z").model.meta.look;
const sha256 = createHash("sha256").update(tinyPng).digest("hex");

describe("the look of documents", () => {
  it("refuses an accent that cannot be read on white, names the field and changes nothing", async () => {
    const { revision } = state();
    const failure = await program.refused(contract.workspace.update, {
      revision,
      patch: { documentAccent: "#FFDD00" },
    });
    expect(failure.issues).toEqual([{ path: "patch.documentAccent", message: expect.stringContaining("4.5:1") }]);
    expect(state()).toMatchObject({ documentAccent: "", revision });
  });

  it("is what every document made afterwards carries", () => {
    const patch = { documentAccent: "#0b6e4f", documentHeader: "Care", documentFooter: "Board office" };
    program.now(contract.workspace.update, { revision: state().revision, patch });
    expect(look()).toEqual({ accent: "#0B6E4F", header: "Care", footer: "Board office" });
  });

  it("takes a logo into the workspace, keeps it when it is opened again, and lets it go", async () => {
    expect(await choose("logo.png", tinyPng)).toMatchObject({ ok: true });
    expect(state().hasLogo).toBe(true);
    expect(program.now(contract.workspace.logo, {})).toMatchObject({ mediaType: "image/png", width: 1, height: 1 });
    program.host.close();
    program.host.open(program.path);
    expect(look()?.logo?.base64).toBe(tinyPng.toString("base64"));
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
    program.host.choosePerson(program.now(contract.people.list, {})[0]!.id);
    program.now(contract.workspace.setLogo, { revision: state().revision, sha256: "" });
    expect(look()).toEqual({});
    program.host.close();
    program.host.open(program.path);
    expect(contentSize(program.host.current()!.file.raw, sha256)).toBeNull();
  });

  it("refuses what is no PNG or JPEG whatever it is called, and what is too large", async () => {
    const before = state().revision;
    expect(await choose("logo.png", Buffer.from("<svg onload='alert(1)'/>"))).toMatchObject({
      ok: false,
      error: { code: "REFUSED_TYPE" },
    });
    expect(await choose("big.png", Buffer.concat([tinyPng, Buffer.alloc(513 * 1024)]))).toMatchObject({
      ok: false,
      error: { code: "TOO_LARGE", message: expect.stringContaining("512 KB") },
    });
    const wide = Buffer.from(tinyPng);
    wide.writeUInt32BE(9000, 16);
    expect(await choose("wide.png", wide)).toMatchObject({ ok: false, error: { code: "TOO_LARGE" } });
    expect(state()).toMatchObject({ revision: before, hasLogo: false });
  });

  it("writes in German when the workspace says so, and in what is asked for before that", () => {
    const title = (documentLanguage?: string) =>
      traceabilityModel({ ...program.host.current()!, ...(documentLanguage && { documentLanguage }) }, "2026-11-24")
        .model.meta.title;
    expect(title()).toBe("Traceability matrix");
    program.now(contract.workspace.update, { revision: state().revision, patch: { documentLanguage: "de" } });
    expect(title()).toBe("Rückverfolgbarkeitsmatrix");
    expect(title("en")).toBe("Traceability matrix");
  });
});
