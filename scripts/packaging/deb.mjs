import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

// electron-builder calls fpm for a .deb and would download it. This stands in for it with dpkg-deb, for exactly
// the arguments electron-builder gives; an argument it does not know is an error, never left out in silence.

const single = {
  "-s": "source",
  "-t": "target",
  "--architecture": "architecture",
  "--after-install": "postinst",
  "--after-remove": "postrm",
  "--description": "description",
  "--version": "version",
  "--package": "output",
  "--name": "name",
  "--maintainer": "maintainer",
  "--vendor": "vendor",
  "--url": "url",
  "--category": "section",
  "--deb-priority": "priority",
  "--deb-compression": "compression",
  "--license": "license",
  "--iteration": "iteration",
};
const many = { "-d": "depends", "--deb-recommends": "recommends" };

export function readArguments(args) {
  const read = { depends: [], recommends: [], files: [] };
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index];
    if (word === "--force") continue;
    if (word in single) read[single[word]] = args[(index += 1)];
    else if (word in many) read[many[word]].push(args[(index += 1)]);
    else if (!word.startsWith("-") && word.includes("=/")) {
      const cut = word.lastIndexOf("=/");
      read.files.push({ from: word.slice(0, cut), to: word.slice(cut + 1) });
    } else throw new Error(`unknown argument ${word}`);
  }
  if (read.source !== "dir" || read.target !== "deb") throw new Error("only dir to deb is known");
  return read;
}

function copyInto(stage, { from, to }) {
  const target = path.join(stage, to);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(from.replace(/\/$/, ""), target, { recursive: true, verbatimSymlinks: true });
}

function kilobytes(entry) {
  const info = statSync(entry);
  if (!info.isDirectory()) return Math.ceil(info.size / 1024);
  return readdirSync(entry).reduce((sum, name) => sum + kilobytes(path.join(entry, name)), 0);
}

/** dpkg wants folders and programs readable by all, whatever the builder's umask was. */
function openModes(stage) {
  execFileSync("chmod", ["-R", "u=rwX,go=rX", stage]);
}

function control(read, size) {
  const [synopsis = "", ...rest] = read.description.split("\n");
  const lines = [
    `Package: ${read.name}`,
    `Version: ${read.version}`,
    `Architecture: ${read.architecture}`,
    `Maintainer: ${read.maintainer}`,
    `Installed-Size: ${size}`,
    `Section: ${read.section ?? "misc"}`,
    `Priority: ${read.priority ?? "optional"}`,
    `Homepage: ${read.url}`,
    read.depends.length > 0 && `Depends: ${read.depends.join(", ")}`,
    read.recommends.length > 0 && `Recommends: ${read.recommends.join(", ")}`,
    `Description: ${synopsis.trim() || read.name}`,
    ...rest.map((line) => ` ${line.trim() || "."}`),
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

function build(read) {
  const stage = mkdtempSync(path.join(os.tmpdir(), "aims-deb-"));
  try {
    for (const file of read.files) copyInto(stage, file);
    const size = kilobytes(stage);
    openModes(stage);
    const meta = path.join(stage, "DEBIAN");
    mkdirSync(meta, { mode: 0o755 });
    writeFileSync(path.join(meta, "control"), control(read, size), { mode: 0o644 });
    for (const script of ["postinst", "postrm"]) {
      if (read[script]) writeFileSync(path.join(meta, script), readFileSync(read[script]), { mode: 0o755 });
    }
    const compression = read.compression === "gz" ? "gzip" : (read.compression ?? "xz");
    const level = compression === "xz" ? ["-z1"] : [];
    const args = ["--root-owner-group", `-Z${compression}`, ...level, "--build", stage, read.output];
    execFileSync("dpkg-deb", args, { stdio: ["ignore", "ignore", "inherit"] });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

build(readArguments(process.argv.slice(2)));
