const MOST_ANSWERS = 256;

/** The last answers, as text. What fails is not kept; two askers of the same question at the same time share one answer. */
export class AnswerCache {
  readonly #answers = new Map<string, Promise<string>>();

  async get(key: string, make: () => Promise<string>): Promise<string> {
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
      return known;
    }
    const made = make();
    this.#answers.set(key, made);
    if (this.#answers.size > MOST_ANSWERS) {
      const oldest = this.#answers.keys().next();
      if (!oldest.done) this.#answers.delete(oldest.value);
    }
    try {
      return await made;
    } catch (error) {
      this.#answers.delete(key);
      throw error;
    }
  }
}
