import { parentPort } from "node:worker_threads";
import { readFileText } from "./file-text.ts";
import { TextError } from "./text-error.ts";
import type { TextReply, TextRequest } from "./text-reader.ts";

// Thread entry: reads the words of one file and answers once. A hostile file can at worst end this thread, never the program.
parentPort?.once("message", ({ bytes, mediaType }: TextRequest) => {
  const reply = (message: TextReply): void => parentPort?.postMessage(message);
  readFileText(bytes, mediaType).then(
    (text) => reply({ text }),
    (error: unknown) => reply({ reason: error instanceof TextError ? error.message : "it is damaged" }),
  );
});
