import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { main, root } from "./runtime/paths.mjs";

// `npm run lock:complete`, after a change of packages. A registry mirror that carries one platform only makes npm
// leave every other platform's binary out of the lock file, and then `npm ci` refuses the lock file everywhere.
// Whose binary it is stands in its name, so that the entry can be written down without fetching it.

const systems = new Set(["android", "darwin", "freebsd", "linux", "openharmony", "win32"]);
const processors = {
  x64: "x64",
  arm64: "arm64",
  arm: "arm",
  ia32: "ia32",
  ppc64: "ppc64",
  riscv64: "riscv64",
  s390x: "s390x",
};

/** @returns {{ os: string[], cpu: string[], libc?: string[] } | null} */
function platformOf(name) {
  const [, tail] = /(?:^|[-/])((?:android|darwin|freebsd|linux|openharmony|win32)-.*)$/.exec(name) ?? [];
  if (!tail) return null;
  const [system, processor, flavour = ""] = tail.split("-");
  if (!systems.has(system) || !(processor in processors)) return null;
  const entry = { os: [system], cpu: [processors[processor]] };
  if (system === "linux" && flavour.startsWith("musl")) return { ...entry, libc: ["musl"] };
  if (system === "linux" && flavour.startsWith("gnu")) return { ...entry, libc: ["glibc"] };
  return entry;
}

await main(() => {
  const file = path.join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = [];
  for (const [where, owner] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      if (lock.packages[`${where}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d/.test(version)) {
        process.stderr.write(`not added: ${name}@${version}\n`);
        continue;
      }
      const { os, cpu, libc } = platform;
      lock.packages[`node_modules/${name}`] = {
        version,
        cpu,
        ...(owner.dev && { dev: true }),
        ...(libc && { libc }),
        optional: true,
        os,
      };
      added.push(name);
    }
  }
  const order = ([a], [b]) => a.localeCompare(b, "en");
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(order));
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${added.length} platform packages added to the lock file\n`);
});
