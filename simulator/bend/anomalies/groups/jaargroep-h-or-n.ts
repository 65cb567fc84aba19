import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const jaargroepHOrN = defineAnomaly({
  name: 'jaargroep-h-or-n',
  story: 'Een leerling met jaargroep H (historisch, is weg) of N (niet PO of VO) staat nog in het bericht.',
  seen: ['D11', 'G11'],
  severity: 'S2',
  on: 'leerling',
  usual: 2,
  alter: leerlingen((leerling, { school, turn }) => ({
    ...without(leerling, 'groep', 'samengesteldeGroepen'),
    ...turn([
      { jaargroep: 'H' as const, uitstroomdatum: `${school.schooljaar.slice(0, 4)}-07-31` },
      { jaargroep: 'N' as const },
    ]),
  })),
})
