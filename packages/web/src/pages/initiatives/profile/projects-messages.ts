import { messages } from "../../../ui/language.tsx";

/** Sentences of the section on projects that somebody says belong to the initiative. */
export const projectsMessages = messages({
  headline: {
    en: "Projects that somebody says belong to it: {list}",
    zh: "有说法归入该倡议的项目：{list}",
  },
  how: {
    en: "From the files added to this store. That a project belongs to an initiative is a claim, and it depends on whose: the three are never mixed, and their money is never added.",
    zh: "出自本库所添加的文件。项目归属某一倡议是一种说法，取决于出自何方：三类从不混合，资金从不相加。",
  },
  label: { en: "Projects by who says that they belong to the initiative", zh: "按归属说法的出处分列的项目" },
  "count-announced": { en: "{projects} announced by its sponsors", zh: "发起方公布{projects}个" },
  "count-stated": { en: "{projects} stated in the data", zh: "数据所述{projects}个" },
  "count-rule": { en: "{projects} by a rule of ours", zh: "依本站规则{projects}个" },
  semicolon: { en: "; ", zh: "；" },
  announced: { en: "Announced by its sponsors", zh: "发起方公布" },
  stated: { en: "Stated in the data", zh: "数据所述" },
  rule: { en: "By a rule of ours", zh: "依本站规则" },
  "about-announced": {
    en: "A government or institution behind the initiative has named these. An announcement can name what was planned anyway.",
    zh: "由发起该倡议的政府或机构点名。公告所列也可能是原已计划的项目。",
  },
  "about-stated": {
    en: "The published record itself names the initiative, in its title, description or tags.",
    zh: "已公布的记录在标题、说明或标签中提到该倡议。",
  },
  "about-rule": {
    en: "Nobody says so but us. The rule is written below; whoever doubts it can leave this block out.",
    zh: "仅为本站判断。规则如下所列，有疑问者可不计此类。",
  },
  "caveat-china": {
    en: "Chinese finance is not the Belt and Road: the two differ in date, place and sector, and no record is put here for being Chinese alone (rule A14).",
    zh: "中国的资金不等同于“一带一路”：两者的时间、地点与领域均不相同，任何记录都不会仅因出自中国而列入此处（规则A14）。",
  },
  "all-of-author": { en: "All projects of this initiative", zh: "该倡议的全部项目" },
  "largest-shown": { en: "The {shown} largest of {all}:", zh: "{all}个中金额最大的{shown}个：" },
  "largest-all": { en: "All of them, the largest first:", zh: "全部列出，金额大者在前：" },
  author: { en: "Who says so", zh: "出自" },
  "none-store": {
    en: "Projects: none, for nothing has been added to this store. `npx plumbline add ../files` brings projects; those that an announcement, the data or a rule of ours puts into this initiative will stand here.",
    zh: "项目：本库尚未添加任何文件，故无项目。用 `npx plumbline add ../files` 添加后，凡公告、数据或本站规则归入该倡议的项目将列于此处。",
  },
  "none-said": {
    en: "Projects: no announcement, no added record and no rule of ours puts a project into this initiative.",
    zh: "项目：没有公告、所添加的记录或本站规则将任何项目归入该倡议。",
  },
  rules: { en: "Rule {rule}: {title}", zh: "规则{rule}：{title}" },
});
