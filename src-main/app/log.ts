/** The local log of unexpected errors: no client's texts on purpose, only what failed and where. Kept small. */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { randomBytes } from "node:crypto";

const LARGEST = 1024 * 1024;

/** Returns the reporter: writes the error and gives the incident id that the person is shown. */
export const createLog =
  (path: string, clock: () => Date) =>
  (error: unknown, where: string): string => {
    const incident = randomBytes(4).toString("hex");
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(dirname(path), { recursive: true });
      if (existsSync(path) && statSync(path).size > LARGEST) renameSync(path, `${path}.old`);
      appendFileSync(path, `${clock().toISOString()} ${incident} ${where}\n${detail}\n`);
    } catch {
      // A log that cannot be written must not take the program down with it.
    }
    return incident;
  };
