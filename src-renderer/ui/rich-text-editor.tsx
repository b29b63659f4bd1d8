import { Input } from "@mantine/core";
import { TableKit } from "@tiptap/extension-table/kit";
import { EditorContent, useEditor, type Editor, type JSONContent } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect, useId, useRef } from "react";
import { fieldError } from "./field-error.ts";
import classes from "./rich-text.module.css";
import { MentionNode, PictureNode } from "./rich-text-nodes.tsx";
import { RichTextToolbar } from "./rich-text-toolbar.tsx";
import type { RichTextProps } from "./rich-text.tsx";
import { useReadOnly } from "./workspace.ts";
import { useAutosave } from "./use-autosave.ts";

const isHttps = (url: string): boolean => /^https:\/\/[^\s]+$/i.test(url);

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      protocols: ["https"],
      defaultProtocol: "https",
      isAllowedUri: isHttps,
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
  MentionNode,
  PictureNode,
];

const parsed = (value: string): JSONContent | null => {
  if (value === "") return null;
  try {
    return JSON.parse(value) as JSONContent;
  } catch {
    return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: value }] }] };
  }
};

const written = (editor: Editor): string => (editor.isEmpty ? "" : JSON.stringify(editor.getJSON()));

export const RichTextEditor = ({
  label,
  value,
  onSave,
  readOnly: asked = false,
  issue,
  focusAtOnce = false,
  pictures = false,
}: RichTextProps) => {
  const workspaceReadOnly = useReadOnly();
  const readOnly = asked || workspaceReadOnly;
  const labelId = useId();
  const field = useAutosave({ value, onSave });
  const latest = useRef(field);
  useEffect(() => {
    latest.current = field;
  });
  const editor = useEditor({
    extensions,
    content: parsed(value),
    editable: !readOnly,
    injectCSS: false,
    autofocus: focusAtOnce ? "end" : false,
    editorProps: {
      attributes: {
        class: classes.content ?? "",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelId,
      },
    },
    onUpdate: ({ editor: changed }) => latest.current.change(written(changed)),
    onFocus: () => latest.current.focus(),
    onBlur: () => latest.current.blur(),
  });
  const shown = field.view.value;
  useEffect(() => {
    if (written(editor) !== shown && field.view.state === "clean")
      editor.commands.setContent(parsed(shown), { emitUpdate: false });
  }, [editor, shown, field.view.state]);
  useEffect(() => {
    if (editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  const error = fieldError(field.view, issue);
  return (
    <div>
      <Input.Label id={labelId} component="div">
        {label}
      </Input.Label>
      <div
        className={classes.frame}
        data-error={error !== undefined || undefined}
        data-readonly={readOnly || undefined}
      >
        {readOnly ? null : <RichTextToolbar editor={editor} label={label} pictures={pictures} />}
        <EditorContent editor={editor} />
      </div>
      {error ? <Input.Error mt={4}>{error}</Input.Error> : null}
    </div>
  );
};
