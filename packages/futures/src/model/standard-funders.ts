/** The six funders of B.1 as a world file has them. Sources and grades: method of INFRA-3, part B; terms are rounded typical values. */
export const STANDARD_FUNDERS = [
  { id: "CHN", role: "C", A: 68, PL: 4.2, L0: 1, H: 0.3, mat: 10, loan: 0.97, GE: 0.1, green: 0.25 },
  { id: "USA", role: "W", A: 40, base: 6, PL: 5, L0: 1.5, H: 0.22, mat: 15, loan: 0.8, GE: 0.05, green: 0.45 },
  { id: "EU", role: "W", A: 60, base: 12, PL: 3, L0: 1.5, H: 0.22, mat: 20, loan: 0.6, GE: 0.2, green: 0.5 },
  { id: "JPN", role: "W", A: 13, base: 9, PL: 1.1, L0: 1.5, H: 0.22, mat: 28, loan: 0.8, GE: 0.5, green: 0.35 },
  { id: "UCA", role: "W", A: 7, base: 2, PL: 3, L0: 1.5, H: 0.22, mat: 20, loan: 0.6, GE: 0.25, green: 0.55 },
  { id: "MDB", role: "M", A: 50, PL: 2.5, L0: 1.8, H: 0.22, mat: 25, loan: 0.8, GE: 0.3, green: 0.35 },
] as const;
