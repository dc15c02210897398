/** The files that were dropped, those inside of dropped folders too. Hidden ones are passed over, as on the command line. */
export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // All entries have to be taken before the first wait: after it the browser has forgotten what was dropped
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return visible([...dropped.files]);
  const files: File[] = [];
  for (const entry of entries) await gather(entry, files);
  return files;
}

/** Files of a chosen folder, without hidden ones. */
export function visible(files: readonly File[]): File[] {
  return files.filter((file) => !(file.webkitRelativePath || file.name).split("/").some(isHidden));
}

const isHidden = (name: string) => name.startsWith(".");

async function gather(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (isHidden(entry.name)) return;
  if (entry instanceof FileSystemFileEntry) files.push(await new Promise<File>((take, fail) => entry.file(take, fail)));
  else if (entry instanceof FileSystemDirectoryEntry)
    for (const inside of await entriesOf(entry)) await gather(inside, files);
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A hundred at a time; none means that it was the last
    const some = await new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail));
    if (some.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
