/** A file in a form that is being sent. Its bytes are read before the next part is asked for; what is left of them is passed over. */
export interface SentFile {
  /** As the sender wrote it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The body is no form, or ends before it should. */
export class MalformedForm extends Error {
  override name = "MalformedForm";
}

const HEADER_BYTES = 16 * 1024;

/** The boundary of a `multipart/form-data` media type; null where it is another type or has none. */
export function formBoundary(mediaType: string): string | null {
  if (!/^multipart\/form-data\s*;/i.test(mediaType)) return null;
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(mediaType) ?? [];
  return quoted ?? bare ?? null;
}

/**
 * The files of a form (RFC 7578) as they arrive, never more of them in memory than a piece of the stream. Fields that are no file are passed
 * over. Throws MalformedForm where the form is cut off or is none.
 */
export async function* filesOfForm(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<SentFile, void, void> {
  const source = body[Symbol.asyncIterator]();
  const delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  // The first delimiter needs no line before it
  let buffer: Buffer = Buffer.from("\r\n");
  const more = async () => {
    const next = await source.next();
    if (next.done === true) throw new MalformedForm("the form ends before its last boundary");
    buffer = Buffer.concat([buffer, next.value]);
  };
  async function* toDelimiter(): AsyncGenerator<Uint8Array, void, void> {
    for (;;) {
      const at = buffer.indexOf(delimiter);
      if (at >= 0) {
        const last = buffer.subarray(0, at);
        buffer = buffer.subarray(at + delimiter.length);
        if (last.length > 0) yield last;
        return;
      }
      const sure = buffer.length - delimiter.length + 1;
      if (sure > 0) {
        const piece = buffer.subarray(0, sure);
        buffer = buffer.subarray(sure);
        yield piece;
      }
      await more();
    }
  }
  const header = async (): Promise<string> => {
    for (;;) {
      const end = buffer.indexOf("\r\n\r\n");
      if (end >= 0) {
        const text = buffer.subarray(0, end).toString("utf8");
        buffer = buffer.subarray(end + 4);
        return text;
      }
      if (buffer.length > HEADER_BYTES) throw new MalformedForm("the header of a part is too long");
      await more();
    }
  };
  await passOver(toDelimiter());
  for (;;) {
    while (buffer.length < 2) await more();
    if (buffer.subarray(0, 2).toString("latin1") === "--") break;
    const name = fileName(await header());
    const bytes = toDelimiter();
    if (name !== null) yield { name, bytes };
    await passOver(bytes);
  }
  while ((await source.next()).done !== true);
}

async function passOver(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of bytes) if (piece.length === 0) break;
}

/** The name of the file that a part holds; null where the part is a plain field. Browsers write quotes and line ends of a name as %22, %0D, %0A. */
function fileName(header: string): string | null {
  const disposition = /^content-disposition:(.*)$/im.exec(header)?.[1] ?? "";
  const [, name] = /;\s*filename="([^"]*)"/i.exec(disposition) ?? [];
  return name === undefined || name === "" ? null : name.replaceAll("%22", '"').replaceAll(/%0[DA]/gi, " ");
}
