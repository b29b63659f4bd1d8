/** Opens our documents with programs that are not ours. */
import { execFileSync } from "node:child_process";
import { basename, join } from "node:path";

/** Has LibreOffice turn a document into PDF beside `folder`; returns its path. */
export const toPdf = (path: string, folder: string): string => {
  const out = join(folder, "libreoffice", basename(path));
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${join(folder, "libreoffice-profile")}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      out,
      path,
    ],
    { stdio: "pipe" },
  );
  return join(out, basename(path).replace(/\.[^.]+$/, ".pdf"));
};

export const pdfText = (path: string): string =>
  execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
