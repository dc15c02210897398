import { useText } from "../../ui/language.tsx";
import { shellMessages } from "../../ui/messages.ts";
import { Page } from "../../ui/page.tsx";

/** The room for the lab, until it is furnished. */
export default function Futures() {
  const t = useText(shellMessages);
  return <Page title={t("futures")}>{null}</Page>;
}
