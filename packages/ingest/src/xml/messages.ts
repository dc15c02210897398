import type { Catalogue } from "@plumbline/core/evidence";

/** What can be wrong with an XML file, whatever it is about. */
export type XmlMessageId =
  | "xml-encoding-unknown"
  | "xml-encoding-contradicted"
  | "xml-encoding-invalid"
  | "xml-doctype"
  | "xml-entity-declared"
  | "xml-entity-undefined"
  | "xml-not-xml"
  | "xml-empty"
  | "xml-truncated"
  | "xml-tag-mismatch"
  | "xml-attribute-repeated"
  | "xml-attribute-broken"
  | "xml-ampersand"
  | "xml-character"
  | "xml-malformed"
  | "xml-too-deep"
  | "xml-too-many-attributes"
  | "xml-token-too-long";

export const xmlMessages: Catalogue<XmlMessageId> = {
  "xml-encoding-unknown": {
    en: "the file says it is written in {encoding}, which cannot be read: save it as UTF-8",
    zh: "文件声明的编码 {encoding} 无法读取：请另存为 UTF-8",
  },
  "xml-encoding-contradicted": {
    en: "the file declares {declared} but its bytes are {encoding}; it was read as {encoding}: correct the declaration",
    zh: "文件声明的编码为 {declared}，但其字节实为 {encoding}，已按 {encoding} 读取：请更正声明",
  },
  "xml-encoding-invalid": {
    en: "bytes here are not valid text in the file's encoding: correct them, or declare the encoding that was really used",
    zh: "此处的字节不是该文件编码下的有效文本：请改正，或声明实际使用的编码",
  },
  "xml-doctype": {
    en: "the file has a document type declaration; it was not followed, and nothing outside the file was opened",
    zh: "文件含有文档类型声明（DOCTYPE）；程序未予执行，也未打开文件以外的任何内容",
  },
  "xml-entity-declared": {
    en: "the file declares its own entities; none is expanded, and records that use them are set aside: write the text out",
    zh: "文件自行定义了实体；程序一概不展开，使用这些实体的记录被搁置：请直接写出文本",
  },
  "xml-entity-undefined": {
    en: "an entity that XML does not know is used here: write the character itself, or its number (such as &#160;)",
    zh: "此处使用了 XML 未定义的实体：请直接写出字符，或使用其编号（如 &#160;）",
  },
  "xml-not-xml": {
    en: "this is not an XML document: text stands where the first element should",
    zh: "这不是 XML 文档：应为首个元素的位置上是普通文本",
  },
  "xml-empty": { en: "the file holds no XML element", zh: "文件中没有任何 XML 元素" },
  "xml-truncated": {
    en: "the file ends before its last element is closed: what came before was kept; get the whole file",
    zh: "文件在最后一个元素结束之前中断：此前的内容已保留；请获取完整文件",
  },
  "xml-tag-mismatch": {
    en: "an element is closed that is not the one open here: check the tags before this place",
    zh: "此处的结束标签与当前打开的元素不符：请检查此处之前的标签",
  },
  "xml-attribute-repeated": {
    en: "an element states the same attribute twice: keep one",
    zh: "同一元素中某个属性出现两次：请只保留一个",
  },
  "xml-attribute-broken": {
    en: 'an attribute is not written as name="value": check its quotes and spaces',
    zh: '属性未按 name="value" 的形式书写：请检查引号与空格',
  },
  "xml-ampersand": {
    en: "an & stands here alone: write it as &amp;",
    zh: "此处有单独的 &：请写作 &amp;",
  },
  "xml-character": {
    en: "a character stands here that XML does not allow at this place: remove it, or write < as &lt;",
    zh: "此处有 XML 不允许的字符：请删除，或将 < 写作 &lt;",
  },
  "xml-malformed": {
    en: "the file is not well-formed XML at this place: check it with an XML editor",
    zh: "文件在此处不是格式良好的 XML：请用 XML 编辑器检查",
  },
  "xml-too-deep": {
    en: "elements are nested more than {limit} deep here; such files are not read",
    zh: "此处元素嵌套超过 {limit} 层；不读取这样的文件",
  },
  "xml-too-many-attributes": {
    en: "an element has more than {limit} attributes; such files are not read",
    zh: "某个元素的属性超过 {limit} 个；不读取这样的文件",
  },
  "xml-token-too-long": {
    en: "a single text, tag or comment is longer than {limit} characters; it was not read",
    zh: "单个文本、标签或注释超过 {limit} 个字符；未予读取",
  },
};
