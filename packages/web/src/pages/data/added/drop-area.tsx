import { useId, useRef, useState } from "react";
import { useText } from "../../../ui/language.tsx";
import { droppedFiles, visible } from "./dropped-files.ts";
import { sendDropped, sendFiles } from "./job-watch.ts";
import { addedMessages } from "./messages.ts";
import { bytesText } from "./time-left.ts";

/** Where an analyst drops the files they have; two buttons do the same by keyboard. */
export function DropArea({ limitBytes, busy }: { readonly limitBytes: number; readonly busy: boolean }) {
  const t = useText(addedMessages);
  const about = useId();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const chosen = (input: HTMLInputElement) => {
    const all = visible([...(input.files ?? [])]);
    input.value = "";
    void sendFiles(all);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is for the mouse; the buttons inside do the same
    <fieldset
      className={`drop-area ${over ? "is-over" : ""}`}
      aria-describedby={about}
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = busy ? "none" : "copy";
        setOver(!busy);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) void droppedFiles(event.dataTransfer).then(sendDropped);
      }}
    >
      <legend className="drop-area-title">{over ? t("drop-now") : t("drop-here")}</legend>
      <p className="drop-area-buttons">
        <button type="button" className="drop-area-button" disabled={busy} onClick={() => files.current?.click()}>
          {t("choose-files")}
        </button>
        <button type="button" className="drop-area-button" disabled={busy} onClick={() => folder.current?.click()}>
          {t("choose-folder")}
        </button>
      </p>
      <p className="soft small" id={about}>
        {busy ? t("drop-busy") : t("drop-what", { limit: bytesText(limitBytes) })}
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-testid="add-files"
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        // Chrome, Firefox and Safari all take it; React's types do not know it
        {...{ webkitdirectory: "" }}
        onChange={(event) => chosen(event.currentTarget)}
      />
    </fieldset>
  );
}
