import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";

// How the program is packaged. A module, not YAML, because one thing depends on the machine: which SQLite binding
// fits the runtime that is packed (scripts/dist.mjs says so in AIMS_PACK_RUNTIME).

const testingOnly = process.env.AIMS_PACK_RUNTIME === "fallback";
const binding = testingOnly ? "build/Release/better_sqlite3.node" : "prebuilds/${platform}-${arch}.node";

const association = {
  ext: "aims",
  name: "AIMS workspace",
  description: "AIMS Workbench workspace",
  mimeType: "application/x-aims-workspace",
  role: "Editor",
};

/** The default app belongs to development: a shipped program must not run whatever folder it is given. */
function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === "darwin"
      ? path.join(appOutDir, `${packager.appInfo.productFilename}.app/Contents/Resources`)
      : path.join(appOutDir, "resources");
  rmSync(path.join(resources, "default_app.asar"), { force: true });
  rmSync(path.join(appOutDir, "DEVELOPMENT-AND-TESTS-ONLY.txt"), { force: true });
  if (testingOnly) {
    const note = "This build contains an old Electron and is for testing only. Do not give it to other people.\n";
    writeFileSync(path.join(appOutDir, "FOR-TESTING-ONLY.txt"), note);
  }
}

/** @type {import("electron-builder").Configuration} */
// oxlint-disable-next-line import/no-default-export -- the place where electron-builder looks
export default {
  appId: "org.example.aims-workbench",
  productName: "AIMS Workbench",
  copyright: "Copyright © AIMS Workbench contributors",
  directories: { output: "dist", buildResources: "resources/icons" },
  artifactName: "${name}-${version}-${os}-${arch}.${ext}",
  electronDist: "node_modules/electron/dist",
  electronLanguages: ["en-US", "en"],
  npmRebuild: false,
  nodeGypRebuild: false,
  // Only the binding may lie outside the archive: what is in it is covered by the integrity check.
  asar: { smartUnpack: false },
  asarUnpack: ["**/*.node"],
  // The sources of SQLite and other platforms' bindings would treble the archive.
  files: [
    "out/{main,preload,renderer}/**",
    "resources/fonts/**",
    "resources/icons/icon.png",
    "package.json",
    "!node_modules/node-addon-api/**",
    "!node_modules/better-sqlite3/**",
    "node_modules/better-sqlite3/package.json",
    "node_modules/better-sqlite3/LICENSE",
    "node_modules/better-sqlite3/lib/**",
    `node_modules/better-sqlite3/${binding}`,
  ],
  fileAssociations: [association],
  extraMetadata: { desktopName: "aims-workbench.desktop" },
  publish: null,
  afterPack,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ["dir", "tar.gz", "deb", "AppImage"],
    executableName: "aims-workbench",
    icon: "resources/icons",
    category: "Office",
    syncDesktopName: true,
    // Paths, not file:// addresses.
    executableArgs: ["%F"],
    synopsis: "Workbench for an AI management system",
    maintainer: "AIMS Workbench contributors <aims-workbench@example.org>",
  },
  deb: {
    packageName: "aims-workbench",
    depends: ["libgtk-3-0 | libgtk-3-0t64", "libnss3", "libasound2 | libasound2t64", "libgbm1", "libdrm2", "xdg-utils"],
  },
  win: {
    target: ["nsis", "portable", "zip"],
    executableName: "aims-workbench",
    icon: "resources/icons/icon.ico",
  },
  // Per user and portable: neither asks for administrator rights.
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    artifactName: "${name}-${version}-${os}-${arch}-setup.${ext}",
  },
  portable: { requestExecutionLevel: "user", artifactName: "${name}-${version}-${os}-${arch}-portable.${ext}" },
  mac: {
    target: ["dmg", "zip"],
    icon: "resources/icons/icon.icns",
    category: "public.app-category.business",
    hardenedRuntime: true,
  },
};
