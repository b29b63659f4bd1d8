/** Why no words were read of a file: the end of a sentence that begins with the file's name. */
export class TextError extends Error {}
