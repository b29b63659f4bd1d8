/** The logo of a workspace's documents: chosen from a file, kept inside the workspace, named in the trail. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { contract, type Contract } from "../../../src-shared/contract/index.ts";
import { fail, failField } from "../../../src-shared/ipc/result.ts";
import { readRecords, updateRecord } from "../../db/records.ts";
import { workspace } from "../../db/schema/domain.ts";
import { measurePicture, type Picture } from "../../documents/picture.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { contentSize, readContent, storeContent } from "../../records/content.ts";

/** Bytes and pixels of the largest logo: it travels in every document. */
const LARGEST = 512 * 1024;
const MOST_PIXELS = 4096;

type Calls = Pick<HandlersOf<Contract["workspace"]>, "logo" | "setLogo" | "chooseLogo">;

/** The picture in these bytes. Errors: REFUSED_TYPE, TOO_LARGE. */
const pictureOf = (bytes: Uint8Array, name: string): Picture => {
  const picture = measurePicture(bytes);
  if (!picture)
    throw fail("REFUSED_TYPE", `${name} is not a PNG or JPEG picture. Choose another file; nothing was changed.`);
  if (Math.max(picture.width, picture.height) > MOST_PIXELS)
    throw fail(
      "TOO_LARGE",
      `${name} has ${picture.width} × ${picture.height} pixels; a logo has at most ${MOST_PIXELS} on a side. Nothing was changed.`,
    );
  return picture;
};

export const logoHandlers: Calls = {
  logo: (_input, { raw }) => {
    const { logoSha256 } = readRecords(raw, workspace)[0]!;
    if (logoSha256 === "") return null;
    const bytes = readContent(raw, logoSha256);
    const picture = measurePicture(bytes);
    return picture && { ...picture, base64: bytes.toString("base64") };
  },
  setLogo: ({ revision, sha256 }, ctx) => {
    const { id } = readRecords(ctx.raw, workspace)[0]!;
    if (sha256 !== "") {
      const size = contentSize(ctx.raw, sha256);
      if (size === null) throw failField("sha256", "The picture is not in the workspace. Nothing was changed.");
      if (size > LARGEST) throw failField("sha256", `A logo has at most ${LARGEST / 1024} KB. Nothing was changed.`);
      pictureOf(readContent(ctx.raw, sha256), "The file");
    }
    ctx.summary(sha256 === "" ? "Logo of the documents removed" : "Logo of the documents set");
    return updateRecord(ctx, workspace, id, revision, { logoSha256: sha256 });
  },
  chooseLogo: async ({ revision }, ctx) => {
    const chosen = await ctx.shell.chooseOpen(
      [{ name: "PNG or JPEG picture", extensions: ["png", "jpg", "jpeg"] }],
      false,
    );
    const path = chosen?.[0];
    if (path === undefined) throw fail("CANCELLED", "Cancelled. Nothing was changed.");
    const name = basename(path);
    const { size } = await stat(path);
    if (size > LARGEST)
      throw fail(
        "TOO_LARGE",
        `${name} has ${Math.ceil(size / 1024)} KB; a logo has at most ${LARGEST / 1024} KB. Nothing was changed.`,
      );
    const bytes = await readFile(path);
    pictureOf(bytes, name);
    const sha256 = storeContent(ctx.session().file.raw, bytes);
    return ctx.call(contract.workspace.setLogo, { revision, sha256 });
  },
};
