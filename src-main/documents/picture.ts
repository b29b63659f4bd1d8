/** What a picture file is and how large, read from its own first bytes: the name of a file proves nothing. */

export type Picture = {
  readonly mediaType: "image/png" | "image/jpeg";
  readonly width: number;
  readonly height: number;
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Kind and size in pixels of a PNG or JPEG; null for everything else and for a file that ends before it says its size. */
export function measurePicture(bytes: Uint8Array): Picture | null {
  return PNG.every((byte, at) => bytes[at] === byte) ? measurePng(bytes) : measureJpeg(bytes);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The header chunk comes first, and the end chunk last. */
function measurePng(bytes: Uint8Array): Picture | null {
  if (bytes.length < 45 || ascii(bytes, 12) !== "IHDR" || ascii(bytes, bytes.length - 8) !== "IEND") return null;
  return sized("image/png", view(bytes).getUint32(16), view(bytes).getUint32(20));
}

/** The size stands in the first frame header (C0 to CF but C4, C8 and CC, which are tables). */
function measureJpeg(bytes: Uint8Array): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized("image/jpeg", view(bytes).getUint16(at + 7), view(bytes).getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view(bytes).getUint16(at + 2);
  }
  return null;
}

function sized(mediaType: Picture["mediaType"], width: number, height: number): Picture | null {
  return width > 0 && height > 0 ? { mediaType, width, height } : null;
}

function ascii(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** Width and height that fit into a box without being drawn larger than they are. */
export function fitBox(
  { width, height }: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
