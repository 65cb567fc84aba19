import { asText, dayBefore, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een geboortedatum met +01:00 of +02:00 wordt naar UTC omgerekend; wie nieuw is krijgt de dag ervoor, wie bekend is houdt wat er stond.',
  violates: ['C05', 'C04'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'tijdzone-bij-een-nieuw-kind [+01:00]',
  bend: () => {
    const zoned = new Set<string>()
    return {
      bytes: asText((text) => {
        for (const [, day] of text.matchAll(/geboortedatum>(\d{4}-\d\d-\d\d)\+(?!00:00)\d\d:\d\d</g)) zoned.add(day!)
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
