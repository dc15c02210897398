import { Link, useParams } from "wouter";
import { lens, useAddressState } from "../../ui/address.ts";
import { Answered } from "../../ui/answered.tsx";
import { useSay, useText } from "../../ui/language.tsx";
import { lensQuery } from "../../ui/lens-query.ts";
import { useHref } from "../../ui/links.ts";
import { Page } from "../../ui/page.tsx";
import { useQuestion } from "../../ui/question.ts";
import { UnreadFile } from "../../ui/unread-files.tsx";
import { ProfileBody } from "./profile/index.tsx";
import { profileMessages } from "./profile/messages.ts";

export default function Profile() {
  const t = useText(profileMessages);
  const say = useSay();
  const href = useHref();
  const { id = "" } = useParams();
  const [state] = useAddressState(lens);
  const { asOf, currency } = lensQuery(state);
  const query = { asOf, currency };
  const asked = useQuestion("profile", query, id);
  const initiative = asked.answer?.initiative;
  return (
    <Page
      key={id}
      title={initiative === undefined ? t("asking") : say(initiative.name)}
      lead={initiative === undefined ? undefined : say(initiative.summary)}
    >
      <Answered
        asked={asked}
        rows={50}
        onTrouble={
          <>
            <UnreadFile id={id} />
            <p>
              <Link href={href("/initiatives")}>{t("back")}</Link>
            </p>
          </>
        }
      >
        {(answer) => <ProfileBody profile={answer} query={query} />}
      </Answered>
    </Page>
  );
}
