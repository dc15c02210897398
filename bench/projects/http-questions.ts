import { embeddedRegister, observatoryApp, openObservatory, webDist } from "@plumbline/app";

type Ask = (path: string) => Promise<Response>;

interface Timed {
  readonly path: string;
  readonly p95Ms: number;
  /** Median of the processor's time, all threads: what other work on the machine leaves as it is. */
  readonly cpuMs: number;
  readonly characters: number;
}

/** Answers every question over HTTP several times, each time as if it were new, and returns the p95 of each, slowest first. */
export async function timeHttp(
  store: string,
  rounds: number,
): Promise<{ readonly firstMs: number; readonly timed: Timed[] }> {
  const observatory = await openObservatory(embeddedRegister, { store });
  try {
    const app = observatoryApp(observatory, { dist: webDist });
    const ask: Ask = async (path) => app.request(`http://127.0.0.1/api${path}`, { headers: { host: "127.0.0.1" } });
    const begun = performance.now();
    await (await ask("/projects")).text();
    const firstMs = performance.now() - begun;
    const timed: Timed[] = [];
    for (const path of await slowest(ask)) {
      const tookMs: number[] = [];
      const cpuMs: number[] = [];
      let characters = 0;
      for (let round = 0; round < rounds; round += 1) {
        // Kept answers are not what is measured: another edition of the same app has none
        const fresh = observatoryApp(observatory, { dist: webDist });
        await fresh.request("http://127.0.0.1/api/version", { headers: { host: "127.0.0.1" } });
        const used = process.cpuUsage();
        const from = performance.now();
        const response = await fresh.request(`http://127.0.0.1/api${path}`, { headers: { host: "127.0.0.1" } });
        const text = await response.text();
        tookMs.push(performance.now() - from);
        const { user, system } = process.cpuUsage(used);
        cpuMs.push((user + system) / 1000);
        characters = text.length;
        if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text.slice(0, 200)}`);
      }
      const rank = (each: readonly number[], share: number) =>
        each.toSorted((a, b) => a - b)[Math.ceil(rounds * share) - 1] ?? Number.POSITIVE_INFINITY;
      timed.push({ path, characters, p95Ms: rank(tookMs, 0.95), cpuMs: rank(cpuMs, 0.5) });
    }
    return { firstMs, timed: timed.toSorted((a, b) => b.p95Ms - a.p95Ms) };
  } finally {
    observatory.close();
  }
}

/** The slowest questions that a page can ask: no filter, all projects, many words, the largest of everything. */
async function slowest(ask: Ask): Promise<string[]> {
  const answer = async <Answer>(path: string) => (await (await ask(path)).json()) as Answer; // held against the contract in tests
  const { files } = await answer<{ files: { id: string; transactions: number; warnings: number }[] }>("/files");
  const { parties } = await answer<{ parties: { id: string; projects: number }[] }>("/recipients");
  const { rows } = await answer<{ rows: { key: string; locations: number }[] }>(
    "/projects?counted=all&q=armenia&order=largest&limit=200",
  );
  const largestFile = files.toSorted((a, b) => b.transactions - a.transactions)[0]?.id ?? "";
  const worstFile = files.toSorted((a, b) => b.warnings - a.warnings)[0]?.id ?? "";
  const recipient = encodeURIComponent(parties[0]?.id ?? "unspecified");
  const project = await largestProject(
    rows.map(({ key }) => key),
    ask,
  );
  return [
    "/projects?counted=all&limit=200",
    "/projects?counted=all&limit=200&order=title&offset=25000",
    "/projects?counted=all&q=road&limit=200",
    "/projects?counted=all&q=the%20and%20of%20china%20project&limit=200&order=newest",
    "/projects?counted=all&q=%E4%B8%AD%E5%9B%BD&limit=200",
    "/projects?counted=all&recipient=KEN&recipient=UGA&source=aiddata-gcdf&infrastructure=yes&from=2000&to=2021",
    "/projects.csv?counted=all&limit=200",
    "/project-locations?counted=all",
    "/project-locations?counted=all&source=iati&w=20&s=-5&e=45&n=15",
    "/project-locations?counted=all&recipient=KEN",
    `/projects/${project}`,
    "/recipients",
    `/recipients/${recipient}`,
    "/recipients/unspecified",
    "/providers",
    "/providers/CHN",
    "/initiative-projects/bri",
    "/added-flows?measure=commitment",
    "/added-flows?measure=commitment&prices=2021",
    "/added-flows?measure=disbursement&from=2005&to=2015",
    "/files",
    `/files/${largestFile}`,
    `/files/${worstFile}`,
  ];
}

/** The project with the most amounts among some. */
async function largestProject(keys: readonly string[], ask: Ask): Promise<string> {
  let largest = { key: keys[0] ?? "", amounts: -1 };
  for (const key of keys.slice(0, 60)) {
    const { amountsInAll } = (await (await ask(`/projects/${key}`)).json()) as { amountsInAll: number }; // held against the contract in tests
    if (amountsInAll > largest.amounts) largest = { key, amounts: amountsInAll };
  }
  return largest.key;
}
