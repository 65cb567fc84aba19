/** How many rows each part of the catalogue of edge cases has: A01 to A31, and so on. */
const lengths = { A: 31, B: 36, C: 9, D: 30, E: 24, F: 20, G: 20, H: 10, I: 12 } as const

/** Every row of the catalogue, A01 to I12. */
export const rows: readonly string[] = Object.entries(lengths).flatMap(([part, length]) =>
  Array.from({ length }, (_, place) => `${part}${String(place + 1).padStart(2, '0')}`),
)

/** Rows that no scenario tells, each with the reason. */
export const untold: Readonly<Record<string, string>> = {
  H10: 'what a dashboard shows is no matter of linking; the tests of the simulator hold Mijn Groep',
}
