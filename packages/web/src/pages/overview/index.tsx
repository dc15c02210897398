import { useText } from "../../ui/language.tsx";
import { Page } from "../../ui/page.tsx";
import { pageMessages } from "./messages.ts";

export default function Overview() {
  const t = useText(pageMessages);
  return <Page title={t("title")}>{null}</Page>;
}
