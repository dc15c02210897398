/** The pages of the main navigation, in order; ids are also message ids. */
export const pages = [
  { id: "overview", path: "/" },
  { id: "initiatives", path: "/initiatives" },
  { id: "money", path: "/money" },
  { id: "private-investment", path: "/private-investment" },
  { id: "paper", path: "/paper" },
  { id: "claims", path: "/claims" },
  { id: "projects", path: "/projects" },
  { id: "map", path: "/map" },
  { id: "futures", path: "/futures" },
  { id: "sources", path: "/sources" },
  { id: "data", path: "/data" },
] as const;
