/** A formatted answer. The editor is a large part of its own, so it is loaded when the first one is shown. */
import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import { uiText } from "../text/ui.ts";
import type { OnSave } from "./autosave.ts";

export type RichTextProps = {
  readonly label: string;
  /** TipTap JSON as text; "" is an empty answer. */
  readonly value: string;
  readonly onSave: OnSave<string>;
  readonly readOnly?: boolean;
  readonly issue?: string | undefined;
  /** Takes the focus as soon as it is there, its cursor at the end. */
  readonly focusAtOnce?: boolean;
  /** Pictures from evidence can be put in. */
  readonly pictures?: boolean;
};

const RichTextEditor = lazy(async () => ({ default: (await import("./rich-text-editor.tsx")).RichTextEditor }));

export const RichText = (props: RichTextProps) => (
  <Suspense fallback={<Skeleton height={120} aria-label={uiText.richText.loading} />}>
    <RichTextEditor {...props} />
  </Suspense>
);
