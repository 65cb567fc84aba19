import { asText, dayBefore, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een geboortedatum met een Z wordt middernacht in Londen; op een server in Amerika is dat de dag ervoor. Alleen nieuwe leerlingen krijgen hem.',
  violates: ['C05'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'datum-met-tijdzone',
  bend: () => {
    const zoned = new Set<string>()
    return {
      bytes: asText((text) => {
        for (const [, day] of text.matchAll(/geboortedatum>(\d{4}-\d\d-\d\d)Z</g)) zoned.add(day!)
        return text
      }),
      applied: storesLeerling((row, before) =>
        before === undefined && row.geboortedatum !== undefined && zoned.has(row.geboortedatum)
          ? { ...row, geboortedatum: dayBefore(row.geboortedatum) }
          : row,
      ),
    }
  },
})
