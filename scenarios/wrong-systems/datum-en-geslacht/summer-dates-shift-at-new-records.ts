import { asText, dayBefore, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alleen de wintertijd is bekend: wie met +02:00 komt is een dag eerder geboren, als hij nieuw is.',
  violates: ['C05'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'tijdzone-bij-een-nieuw-kind [+02:00]',
  bend: () => {
    const zoned = new Set<string>()
    return {
      bytes: asText((text) => {
        for (const [, day] of text.matchAll(/geboortedatum>(\d{4}-\d\d-\d\d)\+02:00</g)) zoned.add(day!)
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
