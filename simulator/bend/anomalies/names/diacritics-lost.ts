import { defineAnomaly } from '../../anomaly.ts'
import { accented, rewriteNaam, someName } from '../../fields.ts'
import { plainLetters } from '../../letters.ts'
import { leerlingen } from '../../steps.ts'

export const diacriticsLost = defineAnomaly({
  name: 'diacritics-lost',
  story: 'De tekens op de letters zijn verdwenen: Çelik heet Celik.',
  seen: ['B22'],
  severity: 'S2',
  on: 'leerling',
  usual: 'all',
  needs: 'a letter with a sign in the name',
  fits: (leerling) => someName(leerling, accented),
  alter: leerlingen((leerling) => rewriteNaam(leerling, plainLetters)),
})
