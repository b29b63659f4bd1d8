import { Text, Title, UnstyledButton } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { REGISTERS } from "../../../src-shared/domain/registers/all.ts";
import { useRoute } from "../../app/route.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { registersText as text } from "../../text/registers.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Page } from "../../ui/page.tsx";
import classes from "./registers.module.css";

const CHAPTERS = [...new Set(REGISTERS.map(({ clause }) => clause.split(".")[0]!))];

/** Every register with how full it is, by chapter of the standard. */
export const Overview = () => {
  const { data, error } = useQuery(contract.registers.overview, {});
  const go = useRoute((state) => state.go);
  const counts = new Map(data?.map((one) => [one.register, one]));
  return (
    <Page title={text.title} subtitle={text.intro}>
      <ErrorNote error={error} />
      {CHAPTERS.map((chapter) => (
        <section key={chapter} className={classes.chapter} aria-labelledby={`chapter-${chapter}`}>
          <Title order={2} size="h5" id={`chapter-${chapter}`}>
            {chapter} {text.chapters[chapter]}
          </Title>
          <div className={classes.cards}>
            {REGISTERS.filter(({ clause }) => clause.split(".")[0] === chapter).map(({ id, title, clause, why }) => {
              const count = counts.get(id);
              return (
                <UnstyledButton key={id} className={classes.card} onClick={() => go("registers", id)}>
                  <span className={classes.cardHead}>
                    <span className={classes.clause}>{clause}</span>
                    <span className={classes.cardTitle}>{title}</span>
                  </span>
                  <Text component="span" size="xs" c="dimmed" lineClamp={2}>
                    {why}
                  </Text>
                  <span className={classes.count}>
                    {count ? text.count(count) : ""}
                    {count && count.overdue > 0 ? (
                      <span className={classes.overdue}>{text.overdue(count.overdue)}</span>
                    ) : null}
                  </span>
                </UnstyledButton>
              );
            })}
          </div>
        </section>
      ))}
    </Page>
  );
};
