/** Outlines to start a document from: headings with a hint under each, and no fact of any client. */
import templates from "../../../resources/catalogue/templates.json";

export type Template = {
  readonly id: string;
  readonly title: string;
  readonly clauses: string[];
  readonly sections: string[];
};

export const TEMPLATES: readonly Template[] = templates.documentTemplates.map(({ id, title, clauses, sections }) => ({
  id,
  title,
  clauses: [...clauses],
  sections: [...sections],
}));

const text = (words: string, italic = false) => ({
  type: "text",
  text: words,
  ...(italic && { marks: [{ type: "italic" }] }),
});

/** The outline as the editor stores it: "Heading (what belongs here)" becomes a heading and a hint to be replaced. */
export const outlineOf = ({ sections }: Template): string =>
  JSON.stringify({
    type: "doc",
    content: sections.flatMap((section) => {
      const [, heading = section, hint = ""] = /^([^(]+?)(?:\s*\((.+)\))?$/.exec(section) ?? [];
      return [
        { type: "heading", attrs: { level: 2 }, content: [text(heading)] },
        {
          type: "paragraph",
          content: [text(hint === "" ? "To be written." : `To be written: ${hint}.`, true)],
        },
      ];
    }),
  });

/** Clauses that a document written from this outline serves; none for an outline there is not. */
export const templateClauses = (templateId: string): readonly string[] =>
  TEMPLATES.find(({ id }) => id === templateId)?.clauses ?? [];
