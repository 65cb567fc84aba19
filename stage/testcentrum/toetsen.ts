import type { Toets } from '../../src/school/leerresultaat.ts'

const niveaus = [
  ['V', 0, 19],
  ['IV', 20, 39],
  ['III', 40, 59],
  ['II', 60, 79],
  ['I', 80, 100],
] as const

/** The level that a score has by these norms. Undefined: outside every one of them. */
export const niveauOf = ({ normering }: Toets, score: number): string | undefined =>
  normering?.normen.find(({ beginnormwaarde, eindnormwaarde }) => beginnormwaarde <= score && score <= eindnormwaarde)
    ?.term

const toets = (waarde: string, toetsnaam: string, vakgebied: string): Toets => ({
  toetscode: { waarde },
  toetsnaam,
  vakgebied: { waarde: vakgebied },
  normering: {
    normen: niveaus.map(([term, beginnormwaarde, eindnormwaarde]) => ({ term, beginnormwaarde, eindnormwaarde })),
  },
})

/** Tests that can be normed at once: made up, as everything here. */
export const toetsen: readonly Toets[] = [
  toets('REK-M', 'Rekenen midden', 'Rekenen en wiskunde'),
  toets('BL-M', 'Begrijpend lezen midden', 'Begrijpend/studerend lezen'),
  toets('SP-M', 'Spelling midden', 'Spelling'),
]
