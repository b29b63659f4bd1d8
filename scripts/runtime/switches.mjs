import { readFileSync } from "node:fs";

function reads(file, expected) {
  try {
    return readFileSync(file, "utf8").trim() === expected;
  } catch {
    return false;
  }
}

/**
 * Switches Electron needs on this machine to start at all from a checkout. Chromium refuses its sandbox as
 * root and where the kernel forbids user namespaces. Development and tests only: nothing here is shipped.
 * @returns {string[]}
 */
export function electronSwitches() {
  if (process.platform !== "linux") return [];
  const refused =
    process.getuid?.() === 0 ||
    reads("/proc/sys/kernel/unprivileged_userns_clone", "0") ||
    reads("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1");
  return refused ? ["--no-sandbox"] : [];
}
