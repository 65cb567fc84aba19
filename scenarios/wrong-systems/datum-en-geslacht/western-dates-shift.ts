import { asText, dayBefore, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een geboortedatum met -05:00 wordt een dag eerder bewaard.',
  violates: ['C05'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'tijdzone-bij-een-nieuw-kind [-05:00]',
  bend: () => {
    const zoned = new Set<string>()
    return {
      bytes: asText((text) => {
        for (const [, day] of text.matchAll(/geboortedatum>(\d{4}-\d\d-\d\d)-\d\d:\d\d</g)) zoned.add(day!)
        return text
      }),
      applied: storesLeerling((row) =>
        row.geboortedatum !== undefined && zoned.has(row.geboortedatum)
          ? { ...row, geboortedatum: dayBefore(row.geboortedatum) }
          : row,
      ),
    }
  },
})
