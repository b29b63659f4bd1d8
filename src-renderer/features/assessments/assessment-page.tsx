import { Anchor, Group, NavLink, Stack, Text, Title } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { ASSESSMENT_STATUSES, wordOf } from "../../../src-shared/domain/assessment/words.ts";
import { useRoute } from "../../app/route.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { assessmentsText as text } from "../../text/assessments.ts";
import { ApprovalPanel } from "../../ui/approval/approval-panel.tsx";
import { ToneBadge } from "../../ui/badges.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Page } from "../../ui/page.tsx";
import { STATUS_TONES, type Whole } from "./assessment.ts";
import classes from "./assessments.module.css";
import { Comments } from "./comments.tsx";
import { Decide } from "./decide.tsx";
import { Difference } from "./difference.tsx";
import { AssessmentInspector } from "./inspector.tsx";
import { LevelBadge } from "./level-badge.tsx";
import { Screening } from "./screening.tsx";
import { ClosedSections } from "./screening-signature.tsx";
import { SectionPart } from "./section.tsx";
import { Steps } from "./steps.tsx";

const SCREENING = "screening";
const DECIDE = "decide";

/** One version of an assessment: its parts at the left, what is open and earlier versions in the inspector. */
export const AssessmentPage = ({ id }: { readonly id: string }) => {
  const { data, error } = useQuery(contract.assessments.read, { id });
  const go = useRoute((state) => state.go);
  const [part, setPart] = useState<string | null>(null);
  const [compared, setCompared] = useState<string | null>(null);
  if (!data) return <Page title={text.title}>{error ? <ErrorNote error={error} /> : null}</Page>;
  const first =
    data.depth === "" || (data.can.edit && data.can.answer.length > 0) ? SCREENING : (data.sections[0]?.id ?? DECIDE);
  // Chosen once: the result of the screening must not turn the page under the hand that answers it.
  if (part === null) setPart(first);
  const known = part === SCREENING || data.sections.some((one) => one.id === part);
  const shown = part === null ? first : known ? part : DECIDE;
  const section = data.sections.find((one) => one.id === shown);
  return (
    <Page
      title={`${data.ref} ${data.title}`}
      subtitle={
        <Group gap="sm">
          <Anchor component="button" type="button" size="sm" onClick={() => go("assessments", null)}>
            <Group gap={4}>
              <IconArrowLeft size={14} aria-hidden />
              {text.back}
            </Group>
          </Anchor>
          <ToneBadge tone={STATUS_TONES[data.status]}>{wordOf(ASSESSMENT_STATUSES, data.status)}</ToneBadge>
          <Text span size="sm">{`${text.versionOf(data.version)} · ${data.system.ref} ${data.system.name}`}</Text>
          <LevelBadge stage="before" assessment={data} />
          <LevelBadge stage="after" assessment={data} />
        </Group>
      }
      actions={<Steps assessment={data} />}
      inspector={
        <AssessmentInspector
          assessment={data}
          onOpen={(target) => setPart(target)}
          onCompare={(other) => setCompared(other)}
        />
      }
    >
      {compared === null ? (
        <div className={classes.layout}>
          <nav className={classes.parts} aria-label={text.parts}>
            <Part id={SCREENING} label={text.screening.title} shown={shown} whole={data} onShow={setPart} />
            {data.sections.map(({ id: sectionId, title }) => (
              <Part key={sectionId} id={sectionId} label={title} shown={shown} whole={data} onShow={setPart} />
            ))}
            <Part id={DECIDE} label={text.decide.title} shown={shown} whole={data} onShow={setPart} />
          </nav>
          <Stack gap="md">
            {shown === SCREENING ? <Screening assessment={data} /> : null}
            {section && data.can.edit ? (
              <ClosedSections refusals={data.can.answer} onScreening={() => setPart(SCREENING)} />
            ) : null}
            {section ? <SectionPart key={section.id} assessment={data} section={section} /> : null}
            {shown === DECIDE ? (
              <>
                <Decide assessment={data} />
                <Title order={2} size="h5">
                  {text.decide.approval}
                </Title>
                <ApprovalPanel kind="assessment" id={data.id} />
                <Title order={2} size="h5">
                  {text.comment.whole}
                </Title>
                <Comments assessment={data} target="" always />
              </>
            ) : null}
          </Stack>
        </div>
      ) : (
        <Difference id={compared} otherId={data.id} onClose={() => setCompared(null)} />
      )}
    </Page>
  );
};

type PartProps = {
  readonly id: string;
  readonly label: string;
  readonly shown: string;
  readonly whole: Whole;
  readonly onShow: (id: string) => void;
};

const Part = ({ id, label, shown, whole, onShow }: PartProps) => {
  const open =
    id === SCREENING
      ? whole.screening.open.length || (whole.can.edit && whole.can.answer.length > 0 ? 1 : 0)
      : whole.openPoints.filter(({ sectionId }) => sectionId === id).length;
  return (
    <NavLink
      component="button"
      type="button"
      label={label}
      active={id === shown}
      aria-current={id === shown ? "true" : undefined}
      rightSection={open === 0 ? null : <Text size="xs">{open}</Text>}
      onClick={() => onShow(id)}
    />
  );
};
