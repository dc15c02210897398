/** Lets work go on side by side, or alone: what is alone begins when nothing else is under way, and nothing begins beside it. First come, first served. */
export class Turns {
  #underWay = 0;
  #alone = false;
  readonly #waiting: { readonly alone: boolean; readonly begin: () => void }[] = [];

  /** Does `work` when its turn has come. */
  async take<T>(alone: boolean, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((begin) => {
      this.#waiting.push({ alone, begin });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#alone = false;
      this.#next();
    }
  }

  #next(): void {
    for (;;) {
      const [first] = this.#waiting;
      if (first === undefined || this.#alone || (first.alone && this.#underWay > 0)) return;
      this.#waiting.shift();
      this.#underWay += 1;
      this.#alone = first.alone;
      first.begin();
    }
  }
}
