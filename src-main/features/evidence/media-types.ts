/** Media types by file ending; programs and scripts are refused as evidence because a double click would run them. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  txt: "text/plain",
  md: "text/markdown",
  csv: "text/csv",
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
  zip: "application/zip",
  eml: "message/rfc822",
  msg: "application/vnd.ms-outlook",
  mp4: "video/mp4",
};

const RUNS = new Set(
  "exe com scr bat cmd ps1 psm1 vbs vbe js jse wsf wsh msi msp lnk pif cpl hta jar app command sh desktop reg scf url dll inf".split(
    " ",
  ),
);

const endingOf = (fileName: string): string =>
  /\.([^.]+)$/.exec(fileName.trim().replace(/[. ]+$/, ""))?.[1]?.toLowerCase() ?? "";

/** The media type of a file by its name; application/octet-stream where the ending is unknown. */
export const mediaTypeOf = (fileName: string): string => TYPES[endingOf(fileName)] ?? "application/octet-stream";

/** Whether opening the file would run it. */
export const isProgram = (fileName: string): boolean => RUNS.has(endingOf(fileName));
