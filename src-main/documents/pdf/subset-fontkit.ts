/**
 * Lets pdf-lib subset fonts with this fontkit. pdf-lib takes any method named `encode` for the one without arguments of
 * fontkit 2; in fontkit 1 that is an inner method which needs a stream, so only `encodeStream` is shown to pdf-lib.
 */
import type { PDFDocument } from "@cantoo/pdf-lib";
import fontkit from "@pdf-lib/fontkit";

type Fontkit = Parameters<PDFDocument["registerFontkit"]>[0];
type Font = Extract<ReturnType<Fontkit["create"]>, { createSubset: unknown }>;
type Subset = ReturnType<Font["createSubset"]>;

/** fontkit as pdf-lib expects it. */
export const subsetFontkit: Fontkit = {
  create(data, postscriptName) {
    const font = (fontkit as unknown as Fontkit).create(data, postscriptName) as Font;
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => streamOnly(createSubset());
    return font;
  },
};

function streamOnly(subset: Subset): Subset {
  return {
    includeGlyph: (glyph) => subset.includeGlyph(glyph),
    encodeStream: () => {
      if (subset.encodeStream === undefined) throw new Error("This fontkit cannot write subsets");
      return subset.encodeStream();
    },
  };
}
