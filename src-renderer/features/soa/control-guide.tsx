import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useRoute } from "../../app/route.ts";
import { AI_ROLES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { soaText } from "../../text/soa.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import classes from "./soa.module.css";

const text = soaText.inspector;

const Bullets = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) =>
  items.length === 0 ? null : (
    <section>
      <Title order={3} size="h6">
        {title}
      </Title>
      <ul className={classes.bullets}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );

/** What the catalogue knows about a control: questions, typical evidence, what an auditor tries out. */
export const ControlGuide = ({ controlId }: { readonly controlId: string }) => {
  const { controlById, clauseById, risks } = useCatalogue();
  const go = useRoute((state) => state.go);
  const control = controlById.get(controlId);
  if (!control)
    return (
      <Text size="sm" c="dimmed">
        {text.ownGuide}
      </Text>
    );
  const treated = risks.filter((risk) => risk.suggestedControls.includes(controlId)).map((risk) => risk.name);
  return (
    <Stack gap="md">
      <Bullets title={text.prompts} items={control.prompts} />
      <Bullets title={text.evidence} items={control.typicalEvidence} />
      <Bullets title={text.tests} items={control.stage2Tests} />
      <Bullets title={text.risks} items={treated} />
      <section>
        <Title order={3} size="h6">
          {text.roles}
        </Title>
        <Text size="sm">{control.typicalRoles.map((role) => labelOf(AI_ROLES, role)).join(", ")}</Text>
      </section>
      {control.relatedClauses.length === 0 ? null : (
        <section>
          <Title order={3} size="h6">
            {text.clauses}
          </Title>
          <div className={classes.links}>
            {control.relatedClauses.map((id) => (
              <Anchor key={id} component="button" type="button" size="sm" ta="left" onClick={() => go("clauses", id)}>
                {`${id} ${clauseById.get(id)?.title ?? ""}`}
              </Anchor>
            ))}
          </div>
        </section>
      )}
      {control.documentationExpected ? (
        <Text size="sm" c="dimmed">
          {text.expected}
        </Text>
      ) : null}
    </Stack>
  );
};
