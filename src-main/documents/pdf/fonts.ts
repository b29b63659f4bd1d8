/** Carlito for the PDF: as wide as Calibri, so that text breaks the same on every computer and as in the DOCX. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface DocumentFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

/** Reads the four faces from the folder with the shipped fonts. */
export async function readDocumentFonts(directory: string): Promise<DocumentFonts> {
  const face = async (name: string): Promise<Uint8Array> => readFile(join(directory, `Carlito-${name}.ttf`));
  const [regular, bold, italic, boldItalic] = await Promise.all([
    face("Regular"),
    face("Bold"),
    face("Italic"),
    face("BoldItalic"),
  ]);
  return { regular, bold, italic, boldItalic };
}
