import { defineAnomaly } from '../../anomaly.ts'
import { rewriteNaam, someName } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'
import { arabic, transliterated } from '../../transliteration.ts'

export const transliteratedOtherwise = defineAnomaly({
  name: 'transliterated-otherwise',
  story: 'De Arabische naam is anders overgezet: Mohammed, Mohamed, Muhammad.',
  seen: ['B27'],
  severity: 'S1',
  on: 'leerling',
  needs: 'a name such as Mohammed, Youssef or El Amrani',
  fits: (leerling) => rewriteNaam(leerling, transliterated) !== leerling && someName(leerling, arabic),
  alter: leerlingen((leerling) => rewriteNaam(leerling, transliterated)),
})
