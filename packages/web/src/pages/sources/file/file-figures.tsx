import type { AddedFileAnswer } from "@plumbline/core/contract";
import { useText } from "../../../ui/language.tsx";
import { percentOf } from "../account.ts";
import { useCount } from "../file-words.ts";
import { sourcesMessages } from "../messages.ts";

/** What was read, kept, set aside, and what counts. */
export function FileFigures({ file }: { readonly file: AddedFileAnswer }) {
  const t = useText(sourcesMessages);
  const count = useCount();
  const share = (part: number) => t("figure-share", { share: percentOf(part, file.records) });
  return (
    <dl className="file-figures">
      <div>
        <dt>{t("figure-records")}</dt>
        <dd className="big">{count(file.records)}</dd>
        <dd className="small soft">{t("figure-transactions", { count: count(file.transactions) })}</dd>
      </div>
      <div>
        <dt>{t("figure-kept")}</dt>
        <dd className="big">{count(file.kept)}</dd>
        <dd className="small soft">{file.records === 0 ? null : share(file.kept)}</dd>
      </div>
      <div>
        <dt>{t("figure-aside")}</dt>
        <dd className="big">{count(file.quarantined)}</dd>
        <dd className="small soft">{file.quarantined === 0 ? null : t("figure-why")}</dd>
      </div>
      <div>
        <dt>{t("figure-counted")}</dt>
        <dd className="big">{count(file.counted)}</dd>
        <dd className="small soft">{t("figure-of", { left: count(file.leftOut) })}</dd>
      </div>
    </dl>
  );
}
