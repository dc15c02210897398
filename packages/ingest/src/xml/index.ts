export { type XmlByteReader, xmlByteReader } from "./byte-reader.ts";
export { type SniffedEncoding, sniffEncoding } from "./encoding.ts";
export {
  defaultXmlLimits,
  type XmlAttributes,
  type XmlHandler,
  type XmlLimits,
  type XmlPlace,
  type XmlProblem,
  type XmlRecovery,
} from "./event-port.ts";
export { type XmlMessageId, xmlMessages } from "./messages.ts";
export type { XmlReaderOptions } from "./saxes-port.ts";
