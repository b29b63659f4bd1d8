import { existsSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { readRecords, updateRecord } from "../../db/records.ts";
import { workspace } from "../../db/schema/domain.ts";
import type { HandlersOf, JobContext, Session } from "../../ipc/handlers.ts";
import { storeContent } from "../../records/content.ts";
import { logoHandlers } from "./logo.ts";
import { templateHandlers } from "./template.ts";
import { buildDemo } from "./demo.ts";
import demo from "../../../resources/demo/demo.json";

const AIMS_FILES = [{ name: "AIMS workspace", extensions: ["aims"] }];

const cancelled = (): CallError => fail("CANCELLED", "Cancelled. Nothing was changed.");

/** The one row that describes the workspace. */
export const readWorkspace = (session: Pick<Session, "file">) => readRecords(session.file.raw, workspace)[0]!;

const fileNameFor = (organisation: string): string =>
  `${
    organisation
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .slice(0, 60) || "workspace"
  }.aims`;

const withEnding = (path: string): string => (path.toLowerCase().endsWith(".aims") ? path : `${path}.aims`);

/** Fills a new workspace with the fictional organisation by running real commands. */
export const fillDemo = async (
  ctx: Pick<JobContext, "call" | "session" | "shell" | "signal">,
  onProgress: (progress: { done: number; total: number }) => void,
): Promise<void> =>
  buildDemo({
    call: ctx.call,
    demo,
    storeBytes: (bytes) => storeContent(ctx.session().file.raw, bytes),
    choosePerson: (id) => ctx.shell.host.choosePerson(id),
    onProgress,
    signal: ctx.signal,
  });

export const workspaceHandlers: HandlersOf<Contract["workspace"]> = {
  ...logoHandlers,
  ...templateHandlers,
  state: (_input, { session }) => {
    if (!session) return null;
    const row = readWorkspace(session);
    return {
      id: row.id,
      revision: row.revision,
      organisation: row.organisation,
      scopeText: row.scopeText,
      annexAReading: row.annexAReading as "strict" | "informative",
      classification: row.classification as "Confidential",
      currency: row.currency,
      documentPrefix: row.documentPrefix,
      isDemo: row.isDemo,
      separateApprover: row.separateApprover,
      fileName: basename(session.file.path),
      folder: dirname(session.file.path),
      readOnly: session.readOnlyReason !== "",
      readOnlyReason: session.readOnlyReason,
      documentAccent: row.documentAccent,
      documentHeader: row.documentHeader,
      documentFooter: row.documentFooter,
      documentLanguage: row.documentLanguage as "en",
      hasLogo: row.logoSha256 !== "",
      personId: session.person?.id ?? null,
      head: session.recorder.head(),
    };
  },
  recent: (_input, { shell }) =>
    shell.recent.list().map((file) => ({
      key: file.key,
      fileName: basename(file.path),
      folder: dirname(file.path),
      organisation: file.organisation,
      openedAt: file.openedAt,
      exists: existsSync(file.path),
    })),
  create: async (input, { shell }) => {
    const path = await shell.chooseSave(fileNameFor(input.organisation));
    if (path === null) throw cancelled();
    shell.host.create(withEnding(path), input);
    return { fileName: basename(withEnding(path)) };
  },
  open: async (input, { shell }) => {
    const known = input.key === undefined ? null : shell.recent.list().find((file) => file.key === input.key);
    const path = known?.path ?? (await shell.chooseOpen(AIMS_FILES, false))?.[0];
    if (path === undefined) throw cancelled();
    shell.host.open(path);
    return { fileName: basename(path) };
  },
  openAsked: async (_input, { shell }) => {
    const path = shell.takeAskedFile();
    if (path === null) throw cancelled();
    shell.host.open(path);
    return { fileName: basename(path) };
  },
  forget: async (input, { shell }) => {
    shell.recent.forget(input.key);
    return {};
  },
  close: async (_input, { shell }) => {
    shell.host.close();
    return {};
  },
  duplicate: async (_input, ctx) => {
    const path = await ctx.shell.chooseSave(fileNameFor(`${readWorkspace(ctx.session()).organisation} copy`));
    if (path === null) throw cancelled();
    ctx.shell.host.duplicate(withEnding(path));
    return { fileName: basename(withEnding(path)) };
  },
  createDemo: async (_input, ctx) => {
    const path = await ctx.shell.chooseSave(fileNameFor(demo.workspace.organisation));
    if (path === null) throw cancelled();
    const { name, role, email } = demo.people[0]!;
    ctx.shell.host.create(withEnding(path), {
      organisation: demo.workspace.organisation,
      personName: name,
      personRole: role,
      personEmail: email,
      isDemo: true,
    });
    try {
      await fillDemo(ctx, ctx.progress);
    } catch (error) {
      // Half a demo is of no use: it goes as it came.
      ctx.shell.host.close();
      rmSync(withEnding(path), { force: true });
      throw error;
    }
    return { fileName: basename(withEnding(path)) };
  },
  update: (input, ctx) => {
    ctx.summary(`Workspace settings changed: ${Object.keys(input.patch).join(", ")}`);
    return updateRecord(ctx, workspace, readWorkspace(ctx.session).id, input.revision, input.patch);
  },
};
