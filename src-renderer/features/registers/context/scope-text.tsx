import { Button, Text } from "@mantine/core";
import { IconFrame } from "@tabler/icons-react";
import { useRoute } from "../../../app/route.ts";
import { contextText } from "../../../text/context.ts";
import { HistoryToggle } from "../../../ui/record-form.tsx";
import { useWorkspace } from "../../../ui/workspace.ts";
import classes from "./context.module.css";

const text = contextText.scope;

/** The one wording of the scope, which the Statement of Applicability and every document quote, with its earlier wordings. */
export const ScopeText = () => {
  const { id, scopeText } = useWorkspace();
  const go = useRoute((state) => state.go);
  return (
    <section className={classes.climate} aria-label={text.title}>
      <IconFrame size={20} aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          {text.title}
        </Text>
        <Text size="sm" className={classes.scope}>
          {scopeText.trim() === "" ? text.none : scopeText}
        </Text>
        <HistoryToggle table="workspace" rowId={id} />
      </div>
      <Button size="xs" variant="default" onClick={() => go("settings")}>
        {text.change}
      </Button>
    </section>
  );
};
