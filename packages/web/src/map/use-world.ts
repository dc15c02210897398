import { useEffect, useState } from "react";
import { type Detail, loadWorld, type World } from "./world.ts";

/** The base map: coarse at first, fine once it is asked for and has come. Null until then; "failed" where it could not be fetched. */
export function useWorld(detail: Detail): World | "failed" | null {
  const [world, setWorld] = useState<World | "failed" | null>(null);
  useEffect(() => {
    let current = true;
    loadWorld(detail).then(
      (next) => {
        if (current) setWorld(next);
      },
      () => {
        if (current) setWorld((before) => before ?? "failed");
      },
    );
    return () => {
      current = false;
    };
  }, [detail]);
  return world;
}
