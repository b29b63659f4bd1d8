/** The verb that writes documents. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readRecords } from "../../db/records.ts";
import { soaVersion } from "../../db/schema/domain.ts";
import { writeFiles } from "../../documents/write-files.ts";
import { documentInput, soaFileName } from "../../features/soa/export.ts";
import { readContent } from "../../features/soa/frozen.ts";
import { soaDocument } from "../../features/soa/soa-document.ts";
import type { Session } from "../../ipc/handlers.ts";
import { sha256 } from "../../trail/chain.ts";
import { jobContext, need, openFile, UsageError, type Verb, type VerbInput } from "./verb.ts";

const FORMATS = ["docx", "xlsx", "pdf"] as const;

/** The version asked for; without one the newest approved version while nothing changed since, else the draft. */
const versionFor = ({ version, note }: VerbInput, session: Session): string | null => {
  if (version === "draft") return null;
  const versions = readRecords(session.file.raw, soaVersion, "id");
  if (version !== undefined) {
    const found = versions.find(({ number }) => number === version);
    if (!found)
      throw new UsageError(
        `There is no approved version ${version}. Approved: ${versions.map(({ number }) => number).join(", ") || "none"}.`,
      );
    return found.id;
  }
  const newest = versions.at(-1);
  if (!newest) return null;
  if (sha256(JSON.stringify(readContent(session.file.raw))) === newest.contentHash) return newest.id;
  note(
    `Changed since version ${newest.number} was approved: this is a draft. Use --version ${newest.number} for the approved one.`,
  );
  return null;
};

export const exportTo = async (input: VerbInput, session: Session, folder: string): Promise<string[]> => {
  mkdirSync(folder, { recursive: true });
  const document = documentInput(session, versionFor(input, session), new Date().toISOString());
  return writeFiles(
    { ...jobContext(input, session), progress: ({ step }) => void (step && input.note(`Writing ${step} …`)) },
    soaDocument(document),
    soaFileName(document),
    FORMATS,
    folder,
  );
};

export const exportVerb: Verb = async (input) => {
  if (input.args[0] !== "soa")
    throw new UsageError(`There is no document ${input.args[0] ?? ""} to export; soa is there.`);
  const [, file, dir] = need(input, ["soa", "FILE", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const files = await exportTo(input, openFile(input, file!), folder);
  return { good: true, data: { folder, files }, text: files.map((name) => join(folder, name)).join("\n") };
};
