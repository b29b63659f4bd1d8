import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { main, root, SetupError } from "../runtime/paths.mjs";
import { capture } from "../runtime/run.mjs";

// Draws resources/icons/*.png, .ico and .icns from icon.svg. Run by hand when the drawing changes; the results
// are committed, so that packaging needs no ImageMagick.

const folder = path.join(root, "resources/icons");
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const file = (size) => path.join(folder, `${size}x${size}.png`);

function convert(args) {
  const result = capture("convert", args);
  if (!result.ok) throw new SetupError(`ImageMagick: ${result.output}`);
}

/** An .icns file is a header and tagged PNG files. */
function icns() {
  const tags = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
  const parts = Object.entries(tags).map(([tag, size]) => {
    const png = readFileSync(file(size));
    const head = Buffer.alloc(8);
    head.write(tag, "latin1");
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write("icns", "latin1");
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

await main(() => {
  const drawing = path.join(folder, "large.tmp.png");
  convert(["-background", "none", "-density", "288", path.join(folder, "icon.svg"), "-resize", "2048x2048", drawing]);
  for (const size of sizes) {
    convert([
      drawing,
      "-filter",
      "Lanczos",
      "-resize",
      `${size}x${size}`,
      "-strip",
      "-define",
      "png:exclude-chunks=date,time",
      `PNG32:${file(size)}`,
    ]);
  }
  rmSync(drawing);
  copyFileSync(file(256), path.join(folder, "icon.png"));
  convert([...[16, 24, 32, 48, 64, 128, 256].map(file), path.join(folder, "icon.ico")]);
  writeFileSync(path.join(folder, "icon.icns"), icns());
});
