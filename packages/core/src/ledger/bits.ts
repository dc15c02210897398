/** A set of small whole numbers, one bit each. */
export type Bits = Uint32Array;

/** An empty set with room for 0 … size − 1. */
export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

/** The set of the given numbers. */
export function bitsOf(size: number, members: Iterable<number>): Bits {
  const bits = noBits(size);
  for (const member of members) addBit(bits, member);
  return bits;
}

export function addBit(bits: Bits, member: number): void {
  const word = member >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (member & 31));
}

export function dropBit(bits: Bits, member: number): void {
  const word = member >>> 5;
  bits[word] = (bits[word] ?? 0) & ~(1 << (member & 31));
}

export function hasBit(bits: Bits, member: number): boolean {
  return (((bits[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
}

/** Adds every member of `other`. */
export function joinBits(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}

/** Whether the two sets share a member. */
export function bitsMeet(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word++) if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return true;
  return false;
}

/** Whether every member of `part` that lies in `within` is a member of `whole`. */
export function bitsInside(part: Bits, whole: Bits, within: Bits): boolean {
  for (let word = 0; word < part.length; word++)
    if (((part[word] ?? 0) & (within[word] ?? 0) & ~(whole[word] ?? 0)) !== 0) return false;
  return true;
}

/** Takes every member of `taken` that also lies in `mask` (or, with `inverted`, does not) out of `from`, and returns them in ascending order. */
export function takeBits(from: Bits, mask: Bits, inverted: boolean): number[] {
  const taken: number[] = [];
  for (let word = 0; word < from.length; word++) {
    const chosen = (from[word] ?? 0) & (inverted ? ~(mask[word] ?? 0) : (mask[word] ?? 0));
    if (chosen === 0) continue;
    from[word] = (from[word] ?? 0) & ~chosen;
    pushMembers(taken, word, chosen);
  }
  return taken;
}

/** The members in ascending order. */
export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  for (let word = 0; word < bits.length; word++) pushMembers(members, word, bits[word] ?? 0);
  return members;
}

function pushMembers(target: number[], word: number, chosen: number): void {
  let rest = chosen;
  while (rest !== 0) {
    const bit = 31 - Math.clz32(rest & -rest);
    target.push(word * 32 + bit);
    rest &= rest - 1;
  }
}
