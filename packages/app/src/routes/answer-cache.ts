const MOST_ANSWERS = 256;
/** Characters in all; a long answer about many projects is not worth a hundred short ones. */
const MOST_CHARACTERS = 8_000_000;

/** The last answers, as text. What fails is not kept; two askers of the same question at the same time share one answer. */
export class AnswerCache {
  readonly #answers = new Map<string, Promise<string>>();
  readonly #lengths = new Map<string, number>();
  #characters = 0;

  async get(key: string, make: () => Promise<string>): Promise<string> {
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
      return known;
    }
    const made = make();
    this.#answers.set(key, made);
    if (this.#answers.size > MOST_ANSWERS) this.#dropOldest();
    try {
      const text = await made;
      if (this.#answers.get(key) === made) {
        this.#lengths.set(key, text.length);
        this.#characters += text.length;
        while (this.#characters > MOST_CHARACTERS && this.#answers.size > 0) this.#dropOldest();
      }
      return text;
    } catch (error) {
      this.#drop(key);
      throw error;
    }
  }

  #dropOldest(): void {
    const oldest = this.#answers.keys().next();
    if (!oldest.done) this.#drop(oldest.value);
  }

  #drop(key: string): void {
    this.#answers.delete(key);
    this.#characters -= this.#lengths.get(key) ?? 0;
    this.#lengths.delete(key);
  }
}
