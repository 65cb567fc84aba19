import type { Naam } from '../../../src/school/persoon.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie er in een samengestelde groep zit wordt bijgehouden als lijst van namen; van twee naamgenoten in verschillende klassen komen beide in de groep.',
  violates: ['B04', 'D18'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'naamgenoten',
  bend: {
    delivery: (school) => {
      const nameOf = ({ achternaam = '', voorvoegsel = '', roepnaam = '' }: Naam) =>
        `${roepnaam} ${voorvoegsel} ${achternaam}`
      const members = new Map<string, string[]>()
      for (const one of school.leerlingen)
        members.set(nameOf(one), [...(members.get(nameOf(one)) ?? []), ...(one.samengesteldeGroepen ?? [])])
      return {
        ...school,
        leerlingen: school.leerlingen.map((one) => {
          const samengesteldeGroepen = [...new Set(members.get(nameOf(one)))]
          return samengesteldeGroepen.length > (one.samengesteldeGroepen ?? []).length
            ? { ...one, samengesteldeGroepen }
            : one
        }),
      }
    },
  },
})
