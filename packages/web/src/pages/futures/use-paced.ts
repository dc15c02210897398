import { useCallback, useEffect, useRef, useState } from "react";

/** Some browsers refuse more than a hundred changes of the address in half a minute; one long drag would make more. */
const PACE_MS = 300;

/**
 * Hands values on at once, and then no more often than the pace; the last one is never lost. The first of the pair is the value that was
 * moved to and not yet settled, for what follows the finger.
 */
export function usePaced(hand: (value: number) => void): readonly [number | null, (value: number) => void] {
  const [moved, setMoved] = useState<number | null>(null);
  const newest = useRef(hand);
  const waiting = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    newest.current = hand;
  }, [hand]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const move = useCallback((value: number) => {
    setMoved(value);
    if (timer.current !== null) {
      waiting.current = value;
      return;
    }
    const settle = () => {
      timer.current = null;
      if (waiting.current === null) setMoved(null);
      else handOn(waiting.current);
    };
    const handOn = (next: number) => {
      waiting.current = null;
      newest.current(next);
      timer.current = setTimeout(settle, PACE_MS);
    };
    handOn(value);
  }, []);
  return [moved, move];
}
