import { eachLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const absentBirthDateBecomes1970 = defineWrongSystem({
  name: 'absent-birth-date-becomes-1970',
  story: 'Een datum die er niet is wordt 1 januari 1970, en daarna wordt ermee vergeleken.',
  violates: ['C01', 'C02'],
  caughtBy: 'geen-datum-wel-nummer',
  bend: {
    delivery: eachLeerling((leerling) => ({ ...leerling, geboortedatum: leerling.geboortedatum ?? '1970-01-01' })),
  },
})
