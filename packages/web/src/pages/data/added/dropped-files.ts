/** What was dropped: its files, and the name of something that the browser could not read, if there is any. */
export interface Dropped {
  readonly files: readonly File[];
  readonly unreadable: string | null;
}

/** The files that were dropped, those inside of dropped folders too. Hidden ones are passed over, as on the command line. */
export async function droppedFiles(dropped: DataTransfer): Promise<Dropped> {
  // All entries have to be taken before the first wait: after it the browser has forgotten what was dropped
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return { files: visible([...dropped.files]), unreadable: null };
  const files: File[] = [];
  for (const entry of entries) {
    const unreadable = await gather(entry, files);
    if (unreadable !== null) return { files, unreadable };
  }
  return { files, unreadable: null };
}

/** Files of a chosen folder, without hidden ones. */
export function visible(files: readonly File[]): File[] {
  return files.filter((file) => !(file.webkitRelativePath || file.name).split("/").some(isHidden));
}

const isHidden = (name: string) => name.startsWith(".");

/** Adds the files of an entry to `files`; the path of what could not be read, null where all could. */
async function gather(entry: FileSystemEntry, files: File[]): Promise<string | null> {
  if (isHidden(entry.name)) return null;
  try {
    if (isFile(entry)) files.push(await new Promise<File>((take, fail) => entry.file(take, fail)));
    else if (isFolder(entry))
      for (const inside of await entriesOf(entry)) {
        const unreadable = await gather(inside, files);
        if (unreadable !== null) return unreadable;
      }
    return null;
  } catch {
    return entry.fullPath;
  }
}

// Chromium has these interfaces and no such names: `instanceof` would throw
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

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
