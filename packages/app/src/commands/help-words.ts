/** The texts of `--help` in Chinese, by the English ones of the commands. `{}` stands for names or numbers that the command fills in. */
export const helpWords: Readonly<Record<string, string>> = {
  // What the parser itself says.
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "display help for command": "显示命令的帮助",

  // Options of every command.
  "language of the answer": "答复所用语言",
  "one JSON document on stdout": "在标准输出给出一份 JSON 文档",
  "folder of the register": "事实库的文件夹",
  "folder of the store": "数据仓的文件夹",

  // Register, ledger, tables and claims.
  "What was promised across borders, against what was built.": "准绳——跨国基础设施倡议：承诺与兑现。",
  "the facts that people edit and review": "由人编辑与审核的事实",
  "schema, ids, sources, places, languages, currencies, relations: every finding as file:line:column":
    "检查结构、标识、来源、出处、语言、币种与关系；每项问题均注明文件、行与列",
  "how much different money the announcements hold, at least and at most, and why":
    "各项宣布之中互不重复的资金，至少多少、至多多少，理由何在",
  "only these initiatives": "仅限这些倡议",
  "only this kind of money": "仅限这一类资金",
  "only what the paper says, or all sources": "仅限论文所述（paper），或全部来源（all）",
  "what was known on this day (default: the newest fact's date)": "截至该日已知的情况（默认：最新一项事实的日期）",
  "currency of the answer": "答复所用币种",
  "how pairs are read of which nothing is stated":
    "重叠情况不明的两笔金额如何看待：按出资方与期间判断（default）、一律视为可能重叠（strict）、一律视为不重叠（naive）",
  "published tables": "已发表的表格",
  "such as private-investment": "例如 private-investment",
  "test a published table against its own sums": "以表内合计检验已发表的表格",
  "every claim with its verdict; exit 1 where a computed verdict is not the reviewed one":
    "列出全部论断及其判定；计算所得的判定与审核结果不符时，退出码为 1",

  // Added files.
  "files, or folders of files": "文件，或存放文件的文件夹",
  "read published files (IATI, AidData) into a store, settled and checked":
    "将已发布的文件（IATI、AidData）读入数据仓，并加以核算与检查",
  "files read at once (default: as many as there are cores)": "同时读取的文件数（默认：与处理器核数相同）",
  "progress as one JSON document a line on stderr": "在标准错误输出报告进度，每行一份 JSON 文档",
  "go on with an add that was stopped": "继续已中断的添加任务",
  "say whether an add is unfinished, and how far it is": "说明是否有未完成的添加任务及其进度",
  "throw away what an unfinished add has read": "丢弃未完成的添加任务已读取的部分",
  "read and settle anew what an earlier version read or settled otherwise":
    "以往版本读取或核算方式不同的内容，重新读取与核算",
  "what is wrong in the added files, each with its file, line and column; exit 1 where there is an error":
    "列出已添加文件中的问题，各附文件、行与列；有错误时，退出码为 1",
  "only the file of this name": "仅限此名称的文件",
  "what is added up or counted": "加总或计数的对象：承付额、拨付额或项目数",
  "projects and their money from the added files: settled, with what is missing and what is left out":
    "查询已添加文件中的项目及其资金：经核算，并说明缺失与未计入的部分",
  "group by: {}; may be repeated": "分组依据：{}；可重复使用",
  "only these: {}; values separated by commas; may be repeated": "筛选条件：{}；多个取值以逗号分隔；可重复使用",
  "refunds taken off, or not": "退款予以冲减（net），或不冲减（gross）",
  "current, or constant:YEAR": "现价（current），或某年不变价（constant:年份）",
  "one row a record: the rows behind the total": "每条记录一行：合计所依据的明细",
  "how the answer is written": "答复的格式",
  "open the observatory over HTTP, read-only unless --allow-add is given":
    "经由 HTTP 开放观测台；除非给出 --allow-add，否则只读",
  port: "端口",
  "address to listen on; others than loopback let other machines read": "监听地址；若非本机回环地址，其他机器也可读取",
  "let files be added on the Data page, from this machine only": "允许在“数据”页添加文件，仅限本机",
  "most that one upload may have": "单次上传的上限（兆字节）",

  // Futures: runs.
  "the three scenarios, simulated: compares mechanisms under stated assumptions, forecasts nothing":
    "三种情景的模拟：在明示的假设下比较各种机制，不作任何预测",
  "single runs of the readable model on a world file and a parameter file":
    "以世界文件与参数文件单次运行便于阅读的模型",
  "world, infra3/world/1": "世界文件，格式 infra3/world/1",
  "parameters and scenarios, infra3/params/1": "参数与情景，格式 infra3/params/1",
  "seed of the random numbers": "随机种子",
  "runs of each scenario": "每个情景的运行次数",
  "every intermediate number of every country and year": "各国各年的全部中间量",
  "experiment file (YAML)": "实验文件（YAML）",
  "run an experiment into a results folder; goes on where it was stopped":
    "运行实验，写入结果文件夹；曾经中断的，从中断处继续",
  "folder of the results": "结果文件夹",
  "this world file in place of the one that the experiment names": "以此世界文件代替实验所指定的世界文件",
  "worker threads; the numbers do not depend on it": "工作线程数；不影响计算结果",
  "NATS server, such as nats://127.0.0.1:4222; several separated by commas":
    "NATS 服务器，例如 nats://127.0.0.1:4222；多个以逗号分隔",
  "with --nats: a worker silent for so long loses its chunk":
    "与 --nats 同用：工作进程无响应达此秒数，其分块转交其他工作进程",
  "credentials file of NATS": "NATS 凭据文件",
  "certificate authority of the server": "服务器的证书颁发机构",
  "certificate of this client": "本客户端的证书",
  "key of this client's certificate": "本客户端证书的密钥",
  "how long a lost server is tried again": "与服务器失去连接后，持续重试的秒数",
  "compute chunks of runs that were started with --nats; any number of these on any machines":
    "计算以 --nats 启动的运行的分块；可在任意多台机器上启动任意多个",
  "chunks at once": "同时计算的分块数",
  "end when nothing came for so long": "持续此秒数未收到分块，即行结束",

  // Futures: questions.
  "results folder": "结果文件夹",
  "every scenario against one, paired run by run, and the paper's claims with verdicts":
    "各情景与某一情景逐次配对比较，并给出论文论断的判定",
  "the scenario that others are compared with": "作为比较基准的情景",
  "the claims under every structural variant, and which verdicts flip": "各结构变体下对论断的判定，并指出哪些判定改变",
  "window of so many years (default: the first)": "所取窗口的年数（默认：第一个窗口）",
  "what the spread of an outcome, or of a difference, comes from: Sobol', Morris or PAWN, as the sample allows":
    "结果或差别的离散源自哪些输入：视样本而定，用 Sobol'、Morris 或 PAWN 方法",
  "M1 … M14": "结果 M1 至 M14",
  scenario: "情景",
  "look at the difference from this scenario": "考察与此情景之差",
  "default: what fits the sample": "默认：与样本相符的方法",
  "bootstrap resamples": "自助法重抽样次数",
  "under which conditions a claim, or any difference, holds: PRIM and CART":
    "论断或任一差别在哪些条件下成立：用 PRIM 与 CART 方法",
  "claim of the paper": "论文的论断",
  "scenario, with --outcome": "情景，与 --outcome 同用",
  "scenario that it is compared with": "与之比较的情景",
  "which sign is looked for": "所寻差别的方向：更多（more）或更少（less）",
  "look for the conditions under which it does not hold": "改寻其不成立的条件",
  "least share of the cases that the box keeps": "箱体须包含的情形的最低比例",
  "how each scenario fares over all states of the world: regret, worst case, satisficing":
    "各情景在全部世界状态下的表现：遗憾、最差值与达标比例",
  "less of the outcome is better": "该结果以少为佳",
  "what a state must reach, such as M1=900": "每种状态须达到的下限，例如 M1=900",
  "what a state may not exceed, such as M6=0.1": "每种状态不得超过的上限，例如 M6=0.1",
  "experiment file (default: the paper's priors on the panel)": "实验文件（默认：论文的先验，用于面板数据）",
  "the paper's claims C1–C12 as signed tests, the same if governments value standards, and their conditions":
    "以方向检验论文论断 C1–C12，再检验政府重视标准时的情形，并寻找其成立的条件",
  "points (default: the file's, without one {})": "抽样点数（默认：依文件所定；无文件时为 {}）",
  "matched, or one of {} (default: the file's, without one prior)":
    "取值范围：matched，或 {} 之一（默认：依文件所定；无文件时为 prior）",
  "one intensity at a time against parallel paths, or the model without a mechanism":
    "每次只启用一项强度，与平行发展比较；或去除某一机制的模型",
  "take this mechanism out": "去除此机制",
  "2013–2021 from the panel: fitted on 2013–2018, held out 2019–2021, beside naive rivals; says where it fails":
    "以面板数据回溯检验 2013–2021 年：用 2013–2018 年拟合，留出 2019–2021 年检验，与朴素推测对照；并指出何处失败",
  "draws over the priors": "先验范围内的抽样次数",
  "seed of the draws": "抽样的随机种子",
  "keep what history matching leaves of the priors, as JSON": "将历史匹配后的先验范围存为 JSON",
  "keep what the backcast found, as JSON": "将回溯检验的结果存为 JSON",
};
