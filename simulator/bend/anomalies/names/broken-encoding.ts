import { defineAnomaly } from '../../anomaly.ts'
import { accented, rewriteNaam, someName } from '../../fields.ts'
import { asEntity, asLatin1 } from '../../letters.ts'
import { leerlingen } from '../../steps.ts'

export const brokenEncoding = defineAnomaly({
  name: 'broken-encoding',
  story: 'De codering is stuk: RenÃ©, Ren?, Ren&#233;.',
  seen: ['B25'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a letter with a sign in the name',
  fits: (leerling) => someName(leerling, accented),
  alter: leerlingen((leerling, { turn }) =>
    rewriteNaam(leerling, (text) => text.replaceAll(/[^\x20-\x7e]/g, turn([asLatin1, () => '?', asEntity]))),
  ),
})
