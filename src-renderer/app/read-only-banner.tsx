import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { appText } from "../text/app.ts";
import { useRoute } from "./route.ts";
import classes from "./shell.module.css";

export const ReadOnlyBanner = ({ reason }: { readonly reason: string }) => {
  const go = useRoute((state) => state.go);
  return (
    <div className={classes.banner} role="status">
      <IconLock size={18} aria-hidden />
      <div className={classes.bannerText}>
        <strong>{appText.readOnly.title}.</strong> {reason}
      </div>
      <Button size="xs" variant="default" onClick={() => go("trail", "verify")}>
        {appText.readOnly.verify}
      </Button>
    </div>
  );
};
